//! `Signature-Input` and `Signature`, read as strictly as the contract wants them.
//!
//! Both are dictionaries of structured fields (RFC 9651) with one member. Whatever the standard would
//! allow besides (parameters of components, `nonce`, `expires`, a second signature) is refused: what a
//! verifier ignores is what an attacker writes.

use data_encoding::BASE64;

use super::{LABEL, TAG};

/// What a signature claims to cover, as received.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Input<'a> {
    /// Names of components in their order, each once.
    pub components: Vec<&'a str>,
    pub created: u64,
    pub keyid: &'a str,
    /// The value of the member, letter for letter: the last line of the base.
    pub params: &'a str,
}

/// Reads `Signature-Input`; `None` when it is anything but one `sig1` with `created`, `keyid`, our `tag`,
/// and perhaps `alg="ed25519"`.
pub(super) fn read_input(header: &str) -> Option<Input<'_>> {
    let params = header.strip_prefix(LABEL)?.strip_prefix('=')?;
    let mut rest = params.strip_prefix('(')?;
    let mut components = Vec::new();
    loop {
        rest = rest.trim_start_matches(' ');
        if let Some(after) = rest.strip_prefix(')') {
            rest = after;
            break;
        }
        let (name, after) = quoted(rest)?;
        // Between two names there is a blank.
        if components.contains(&name) || !after.starts_with([' ', ')']) {
            return None;
        }
        components.push(name);
        rest = after;
    }
    let (mut created, mut keyid, mut tag, mut alg) = (None, None, None, None);
    while let Some(after) = rest.strip_prefix(';') {
        let (key, after) = after.trim_start_matches(' ').split_once('=')?;
        rest = match key {
            "created" if created.is_none() => {
                let end = after.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(after.len());
                // A structured integer has at most 15 digits.
                created = Some(after[..end].parse().ok().filter(|_| end <= 15)?);
                &after[end..]
            }
            "keyid" if keyid.is_none() => string(after, &mut keyid)?,
            "tag" if tag.is_none() => string(after, &mut tag)?,
            "alg" if alg.is_none() => string(after, &mut alg)?,
            _ => return None,
        };
    }
    let ours = rest.is_empty() && tag == Some(TAG) && alg.is_none_or(|alg| alg == "ed25519");
    if ours { Some(Input { components, created: created?, keyid: keyid?, params }) } else { None }
}

/// Reads `Signature`; `None` when it is anything but one `sig1` of 64 bytes in canonical base64.
pub(super) fn read_signature(header: &str) -> Option<[u8; 64]> {
    let text = header.strip_prefix(LABEL)?.strip_prefix("=:")?.strip_suffix(':')?;
    BASE64.decode(text.as_bytes()).ok()?.try_into().ok()
}

/// The header for a signature.
pub(super) fn write_signature(signature: &[u8; 64]) -> String {
    format!("{LABEL}=:{}:", BASE64.encode(signature))
}

/// The value of the member, for these components.
pub(super) fn write_params(components: &[&str], created: u64, keyid: impl std::fmt::Display) -> String {
    let names: Vec<String> = components.iter().map(|name| format!("\"{name}\"")).collect();
    format!("({});created={created};keyid=\"{keyid}\";tag=\"{TAG}\"", names.join(" "))
}

/// A string at the beginning, and what follows. None of ours has anything to escape.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let (inside, after) = text.strip_prefix('"')?.split_once('"')?;
    let plain = inside.bytes().all(|byte| (0x20..0x7f).contains(&byte) && byte != b'\\');
    plain.then_some((inside, after))
}

fn string<'a>(text: &'a str, into: &mut Option<&'a str>) -> Option<&'a str> {
    let (inside, after) = quoted(text)?;
    *into = Some(inside);
    Some(after)
}

#[cfg(test)]
mod tests {
    use super::{read_input, read_signature, write_signature};

    const SOUND: &str = r#"sig1=("@path" "@method");created=1700000000;keyid="k";tag="barnahus-exchange""#;

    #[test]
    fn one_signature_is_read_in_any_order() {
        let read = read_input(SOUND).expect("sound");
        assert_eq!(
            (read.components, read.created, read.keyid),
            (vec!["@path", "@method"], 1_700_000_000, "k")
        );
        assert_eq!(read.params, &SOUND[5..]);
        let others = [
            r#"sig1=();tag="barnahus-exchange";keyid="k";created=1"#,
            r#"sig1=( "a"  "b" ); created=1; keyid="k"; tag="barnahus-exchange";alg="ed25519""#,
        ];
        for other in others {
            assert!(read_input(other).is_some(), "{other}");
        }
    }

    #[test]
    fn whatever_else_the_standard_allows_is_refused() {
        let changes = [
            ("sig1=", "sig2="),
            ("sig1=", "sig1 ="),
            ("sig1=", "sig0=();created=1, sig1="),
            ("(\"@path\"", "(\"@path\";req"),
            ("(\"@path\"", "(\"@method\""),
            ("\"@path\" ", "\"@path\""),
            ("\"@path\"", "@path"),
            ("\"@path\"", "\"@pa\\\"th\""),
            ("created=1700000000", "created=\"1700000000\""),
            ("created=1700000000", "created=-1"),
            ("created=1700000000", "created=1.0"),
            ("created=1700000000", "created=1700000000000000"),
            ("created=1700000000", "created="),
            (";created=1700000000", ""),
            (";keyid=\"k\"", ""),
            ("keyid=\"k\"", "keyid=k"),
            ("keyid=\"k\"", "keyid=\"k\";keyid=\"l\""),
            ("keyid=\"k\"", "keyid=\"k\";expires=1800000000"),
            ("keyid=\"k\"", "keyid=\"k\";nonce=\"n\""),
            ("keyid=\"k\"", "keyid=\"k\";alg=\"hmac-sha256\""),
            ("barnahus-exchange", "another"),
            (";tag=\"barnahus-exchange\"", ""),
            ("exchange\"", "exchange\", sig2=()"),
            ("exchange\"", "exchange\"x"),
            ("exchange\"", "exchange"),
        ];
        for (sound, wrong) in changes {
            let text = SOUND.replacen(sound, wrong, 1);
            assert_ne!(text, SOUND, "{sound}");
            assert_eq!(read_input(&text), None, "{text}");
        }
    }

    #[test]
    fn a_signature_has_one_form() {
        let text = write_signature(&[0; 64]);
        assert_eq!(read_signature(&text), Some([0; 64]));
        let wrong = [
            text.replace("sig1", "sig2"),
            text.replace("==:", ":"),
            text.replace("A==:", "B==:"),
            text.replace("sig1=:AAAA", "sig1=:"),
            format!("{text}, {text}"),
            format!("{text};a=1"),
            String::new(),
        ];
        for text in wrong {
            assert_eq!(read_signature(&text), None, "{text}");
        }
    }
}
