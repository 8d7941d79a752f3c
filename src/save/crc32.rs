//! CRC-32, as zip files and PNG pictures have it.

use crc::{CRC_32_ISO_HDLC, Crc, Table};

/// One table of a kilobyte. Sixteen, as quicker implementations have them, weigh 16 kB that no
/// compression makes less.
static CRC32: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

pub(super) fn crc32(bytes: &[u8]) -> u32 {
    CRC32.checksum(bytes)
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
