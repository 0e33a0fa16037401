//! The checksum of a link: a CRC of 30 bits with the polynomial of the CDMA standard, taken over six-bit digits.
//!
//! Five characters are 30 bits, so every change within five neighbouring characters is found for certain; of all other
//! changes one in 2^30 passes.

const POLYNOMIAL: u32 = 0x2030_B9C7;
const MASK: u32 = (1 << 30) - 1;

/// The checksum of some bits, given in groups of `WIDTH`, below 2^30.
pub fn checksum<const WIDTH: u32>(groups: impl Iterator<Item = u8>) -> u32 {
    let sum = groups.fold(MASK, |sum, group| {
        (0..WIDTH).fold(sum ^ u32::from(group) << (30 - WIDTH), |sum, _| {
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
        assert_eq!(checksum::<8>(b"123456789".iter().copied()), 0x04C3_4ABF);
    }

    /// A CRC is linear and, over 30 bits, invertible when its polynomial has a constant term: different digits, different
    /// sums. Each single bit must therefore give a sum of its own that no combination of the others gives.
    #[test]
    fn finds_every_change_of_five_neighbouring_digits() {
        let none = checksum::<6>([0; 5].into_iter());
        let mut basis: Vec<u32> = Vec::new();
        for bit in 0..30 {
            let digits = [24, 18, 12, 6, 0].map(|shift| u8::try_from((1_u32 << bit) >> shift & 63).unwrap_or_default());
            let sum = checksum::<6>(digits.into_iter()) ^ none;
            let reduced = basis.iter().fold(sum, |sum, known| sum.min(sum ^ known));
            assert_ne!(reduced, 0, "bit {bit} is a combination of lower bits");
            basis.push(reduced);
            basis.sort_unstable_by(|a, b| b.cmp(a));
        }
    }
}
