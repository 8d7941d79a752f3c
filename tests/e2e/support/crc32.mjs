const TABLE = Array.from({ length: 256 }, (_, n) => {
  let bits = n;
  for (let k = 0; k < 8; k += 1) {
    bits = bits & 1 ? (bits >>> 1) ^ 0xedb88320 : bits >>> 1;
  }
  return bits;
});

/** CRC-32, as saves and PNG files have it. Newer versions of Node.js have one of their own. */
export function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  }
  return ~sum >>> 0;
}
