//! CRC-32, as zip files and PNG pictures have it.

/// What each four bits at the end of a sum leave behind. A table for bytes, or for several at once,
/// is faster, and weighs 1 to 16 kB that no compression makes less.
const TABLE: [u32; 16] = [
    0x0000_0000,
    0x1db7_1064,
    0x3b6e_20c8,
    0x26d9_30ac,
    0x76dc_4190,
    0x6b6b_51f4,
    0x4db2_6158,
    0x5005_713c,
    0xedb8_8320,
    0xf00f_9344,
    0xd6d6_a3e8,
    0xcb61_b38c,
    0x9b64_c2b0,
    0x86d3_d2d4,
    0xa00a_e278,
    0xbdbd_f21c,
];

pub(super) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        let half = four_bits(sum ^ u32::from(*byte));
        four_bits(half)
    })
}

#[allow(clippy::indexing_slicing, reason = "four bits are below 16")]
fn four_bits(sum: u32) -> u32 {
    TABLE[(sum & 15) as usize] ^ (sum >> 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sums_are_those_of_the_standard() {
        // The check value of the catalogue of CRC algorithms, and the sums of the shortest texts.
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
        assert_eq!(crc32(b"a"), 0xe8b7_be43);
        assert_eq!(crc32(&[0xff; 32]), 0xff6c_ab0b);
    }
}
