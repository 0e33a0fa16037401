//! The checksum of a link: CRC-30 with the polynomial of the CDMA standard.
//!
//! It finds every change within five neighbouring characters for certain, and lets one in 2^30 of other changes pass.

const POLYNOMIAL: u32 = 0x2030_B9C7;
const MASK: u32 = (1 << 30) - 1;

/// The checksum of some bytes, below 2^30.
pub fn checksum(bytes: &[u8]) -> u32 {
    let sum = bytes.iter().fold(MASK, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte) << 22, |sum, _| {
            let shifted = sum << 1;
            (if sum >> 29 & 1 == 1 { shifted ^ POLYNOMIAL } else { shifted }) & MASK
        })
    });
    sum ^ MASK
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn gives_the_published_check_value() {
        assert_eq!(checksum(b"123456789"), 0x04C3_4ABF);
    }
}
