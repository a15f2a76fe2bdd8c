//! One-time codes (TOTP, RFC 6238): six digits, 30 seconds, one step of grace on either side.
//!
//! The secret lies sealed in the account's row and on the person's device. A step is good once: the
//! last one used is kept, and nothing up to it is taken again, so a code read over a shoulder is
//! worth nothing. SHA-1 because some authenticators know no other; HMAC does not suffer from its
//! collisions.

use std::fmt;

use barnahus_seals::{Entropy, Opened, SealError};
use barnahus_vocabulary::Instant;
use data_encoding::BASE32_NOPAD;
use totp_rs::{Builder, Totp};
use zeroize::Zeroizing;

/// What the server and the person's authenticator share: 160 random bits.
#[derive(Clone)]
pub struct CodeSecret(Zeroizing<[u8; 20]>);

impl CodeSecret {
    /// A new one.
    #[must_use]
    pub fn generate(entropy: &Entropy) -> Self {
        Self(Zeroizing::new(entropy.bytes()))
    }

    /// To be typed into an authenticator where no picture can be taken: groups of four.
    #[must_use]
    pub fn base32(&self) -> Zeroizing<String> {
        let letters = Zeroizing::new(BASE32_NOPAD.encode(&self.0[..]));
        let mut grouped = Zeroizing::new(String::with_capacity(40));
        for (place, letter) in letters.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                grouped.push(' ');
            }
            grouped.push(letter);
        }
        grouped
    }

    /// The `otpauth://` address that the picture on the page says. The house and the account are
    /// labels in the authenticator; a colon would part them wrongly and becomes a space.
    #[must_use]
    pub fn url(&self, house: &str, account: &str) -> Zeroizing<String> {
        let label = |text: &str| text.replace(':', " ");
        let totp = self.builder().with_issuer(Some(label(house))).with_account_name(label(account));
        Zeroizing::new(totp.build_noncompliant().to_url().unwrap_or_default())
    }

    /// The code of that moment, as the authenticator shows it.
    #[must_use]
    pub fn code_at(&self, now: Instant) -> String {
        self.totp().generate(seconds(now)).to_string()
    }

    /// The step to which a code belongs, if it is right at this moment and later than the last one
    /// used. Blanks in it do not matter: authenticators show two groups of three.
    #[must_use]
    pub fn step_of(&self, code: &str, now: Instant, last_step: i64) -> Option<i64> {
        let digits: String = code.chars().filter(|sign| !sign.is_whitespace()).take(7).collect();
        let step = self.totp().check(&digits, seconds(now))?;
        i64::try_from(step).ok().filter(|step| *step > last_step)
    }

    pub(crate) fn exposed(&self) -> &[u8] {
        &self.0[..]
    }

    pub(crate) fn from_opened(opened: &Opened) -> Result<Self, SealError> {
        let bytes = <[u8; 20]>::try_from(opened.as_slice()).map_err(|_| SealError::UnknownForm)?;
        Ok(Self(Zeroizing::new(bytes)))
    }

    fn builder(&self) -> Builder {
        Builder::new().with_secret(*self.0)
    }

    fn totp(&self) -> Totp {
        self.builder().build_noncompliant()
    }
}

impl fmt::Debug for CodeSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeSecret(hidden)")
    }
}

fn seconds(now: Instant) -> u64 {
    u64::try_from(now.millis().div_euclid(1_000)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::Instant;
    use time::Duration;
    use zeroize::Zeroizing;

    use super::CodeSecret;

    /// The secret and the codes of RFC 6238, appendix B, cut to six digits.
    fn of_the_rfc() -> CodeSecret {
        CodeSecret(Zeroizing::new(*b"12345678901234567890"))
    }

    #[test]
    fn the_codes_are_those_of_the_rfc() {
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(of_the_rfc().code_at(Instant::from_millis(seconds * 1_000)), code);
        }
    }

    #[test]
    fn a_code_is_good_one_step_either_side_and_once() {
        let (secret, then) = (of_the_rfc(), Instant::from_millis(1_111_111_109_000));
        let code = secret.code_at(then);
        let step = secret.step_of(&code, then, 0).unwrap();
        let spaced = format!(" {} {}", &code[..3], &code[3..]);
        assert_eq!(secret.step_of(&spaced, then, 0), Some(step));
        assert_eq!(secret.step_of(&code, then, step), None);
        for seconds in [-30, 30] {
            assert_eq!(secret.step_of(&code, then + Duration::seconds(seconds), 0), Some(step));
        }
        for seconds in [-60, 60] {
            assert_eq!(secret.step_of(&code, then + Duration::seconds(seconds), 0), None);
        }
        for wrong in ["", "000000", "0818041", "abcdef", "８１８０４１"] {
            assert_eq!(secret.step_of(wrong, then, 0), None, "{wrong}");
        }
    }

    #[test]
    fn the_address_for_the_authenticator_survives_any_name_of_a_house() {
        let url = of_the_rfc().url("Casa: Mărului & co", "ana@dgaspc.example");
        assert!(url.starts_with("otpauth://totp/"), "{}", *url);
        assert!(url.contains("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
        assert_eq!(&*of_the_rfc().base32(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }
}
