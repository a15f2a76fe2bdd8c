//! The rules of the contract that can be seen from outside, one for each check of the kit, and one for
//! each way in which the reference core can be told to misbehave.
//!
//! Most are promises about what is answered; those whose names begin with `says-` are about what a side says
//! of its own accord, and are seen only while the kit listens. On which day something leaves is not on this
//! list: nobody at the other end knows when it was decided.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// Who is held to a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Either side.
    Both,
    /// The core: only a house says such a thing to it.
    CoreOnly,
}

macro_rules! rules {
    ($($variant:ident, $holds:ident, $word:literal, $paragraph:literal, $says:literal;)+) => {
        /// A rule.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $says] $variant,)+
        }

        impl Rule {
            /// All of them, in the order in which they are played.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name on the command line.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The paragraph of `docs/exchange.md` that it comes from.
            #[must_use]
            pub const fn paragraph(self) -> &'static str {
                match self { $(Self::$variant => $paragraph,)+ }
            }

            /// What it promises, in plain words.
            #[must_use]
            pub const fn says(self) -> &'static str {
                match self { $(Self::$variant => $says,)+ }
            }

            /// Who is held to it.
            #[must_use]
            pub const fn holds(self) -> Holds {
                match self { $(Self::$variant => Holds::$holds,)+ }
            }
        }
    };
}

rules! {
    Accepts, Both, "accepts", "A conversation",
        "a sound message is answered 202 with its id and \"accepted\", and nothing else";
    AnyOrder, Both, "any-order", "Transport: Signature",
        "the signed components may come in any order, and alg may be \"ed25519\"";
    SecondKey, Both, "second-key", "Transport: Keys",
        "two keys of a partner hold at once";
    TooLarge, Both, "too-large", "Faults: 413",
        "what is too large is refused before anything else is looked at, and what is just small enough is not";
    TooLargeForType, CoreOnly, "too-large-for-type", "The envelope",
        "only a report may have more than 4 KiB";
    MediaType, Both, "media-type", "Faults: 415",
        "any other media type is refused before the signature is looked at";
    Unsigned, Both, "unsigned", "Faults: 401",
        "what is not signed is refused, whatever the body is";
    Label, Both, "label", "Transport: Signature",
        "there is one signature, and its label is sig1";
    Tag, Both, "tag", "Transport: Signature",
        "a signature for another purpose is none";
    Components, Both, "components", "Transport: Signature",
        "all five components are signed, and no others";
    Parameters, Both, "parameters", "Transport: Signature",
        "created and keyid are there, and no parameter that the contract does not know";
    UnknownKey, Both, "unknown-key", "Faults: 403",
        "a key that is no partner's is refused before the body is read";
    BadSignature, Both, "bad-signature", "Faults: 401",
        "a signature that does not fit is refused, also a stale one as not fitting";
    Authority, Both, "authority", "Transport: Signature",
        "what was signed for another address is refused, whatever Host says";
    Digest, Both, "digest", "Transport: Digest",
        "a body that was changed on the way is refused";
    Stale, Both, "stale", "Transport: Signature",
        "what was signed more than 300 seconds ago or ahead is refused, and less is not";
    ShapeJson, Both, "shape-json", "The envelope",
        "what is not JSON is refused: cut off, with something after its end, nested too deeply, not UTF-8";
    ShapeFields, Both, "shape-fields", "The envelope",
        "a field that is unknown, missing or there twice is refused";
    ShapeWords, Both, "shape-words", "The envelope",
        "a word that is not of its list is refused, also in other case, and null";
    ShapeIds, Both, "shape-ids", "The envelope",
        "an id in upper case, or a UUID that has a time in it, is refused";
    ShapeBase64, Both, "shape-base64", "The envelope",
        "a reference that is not canonical base64url is refused";
    ShapeNumbers, Both, "shape-numbers", "The envelope",
        "a number is an integer in digits within its bounds";
    Pointer, Both, "pointer", "Faults: 422",
        "the pointer says where in names of the contract, and never what stood there";
    IdAgain, Both, "id-again", "Once, in order, at least",
        "the same message again is given the same answer";
    IdReused, Both, "id-reused", "Once, in order, at least",
        "an id that was used for other bytes is refused before the number is looked at";
    OutOfOrder, Both, "out-of-order", "Once, in order, at least",
        "a number out of turn is refused with the next one, before the state is looked at";
    WrongState, Both, "wrong-state", "What may follow what",
        "what may not follow is refused";
    UnknownReference, Both, "unknown-reference", "What may follow what",
        "where nothing is known nothing can follow, whatever the number";
    Reports, CoreOnly, "reports", "The envelope",
        "reports have no reference and are counted for each partner";
    Question, Both, "question", "Transport: Question",
        "whoever asks is told the last number that was accepted from it";
    QuestionForeign, Both, "question-foreign", "Transport: Question",
        "to a question about anything that is not theirs there is 404 and no more";
    QuestionUnsigned, Both, "question-unsigned", "Transport: Question",
        "only a partner can ask";
    OpenApi, Both, "openapi", "The exchange with the adult core",
        "the contract is served as OpenAPI 3.1, and every object in it is closed";
    ProblemForm, Both, "problem-form", "Faults",
        "a fault is a problem document with type, status and what the table says, and nothing else";
    NoEcho, Both, "no-echo", "Faults",
        "nothing that was sent is repeated in any answer";
    TooMany, Both, "too-many", "Faults: 429",
        "whoever asks too often is told so, and for how many seconds";
    SaysSigned, Both, "says-signed", "Transport: Signature",
        "what it says is signed as the contract has it, with a key that is known to be its own";
    SaysDigest, Both, "says-digest", "Transport: Digest",
        "the digest is of the bytes that came";
    SaysShape, Both, "says-shape", "The envelope",
        "what it says is exactly application/json and has the fields of the contract, and no others";
    SaysInOrder, Both, "says-in-order", "Once, in order, at least",
        "its numbers count up from 1 for each reference, and a later message waits for the earlier";
    SaysAgain, Both, "says-again", "Once, in order, at least",
        "what was answered 503 is said again with the same id and the same bytes";
    SaysPatiently, Both, "says-patiently", "Once, in order, at least",
        "before it says something again it waits a second at least, and as long as Retry-After asks";
    SaysOnce, Both, "says-once", "Once, in order, at least",
        "what was taken is not said again, and no two messages have one id";
    SaysWhatFollows, Both, "says-what-follows", "What may follow what",
        "it says only what may follow";
}

impl Rule {
    /// Whether it is about what a side says by itself.
    #[must_use]
    pub fn is_said(self) -> bool {
        self.word().starts_with("says-")
    }

    /// Those rules.
    pub(crate) fn said() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|rule| rule.is_said())
    }
}

/// The text is not the name of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not the name of a rule; --help lists them")]
pub struct NotARule;

impl FromStr for Rule {
    type Err = NotARule;

    fn from_str(word: &str) -> Result<Self, NotARule> {
        Self::ALL.iter().find(|rule| rule.word() == word).copied().ok_or(NotARule)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
