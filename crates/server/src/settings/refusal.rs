//! Why the settings are not taken, in words that name the key and never a value.

use std::path::PathBuf;

/// A reason not to start.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Keys that no version knows, as they were written.
    #[error("{source_name} has settings that do not exist: {}. docs/settings.md lists those that do", keys.join(", "))]
    Unknown {
        /// The file, or the environment.
        source_name: String,
        /// As they were written.
        keys: Vec<String>,
    },
    /// The file named by `--config` is not there.
    #[error("there is no settings file {}", .0.display())]
    NoFile(PathBuf),
    /// A value of the wrong kind, said by the reader of the file.
    #[error("{0}")]
    Form(String),
    /// A value that does not mean what its key asks for.
    #[error("the setting {key} should be {wanted}")]
    Unreadable {
        /// Which key.
        key: &'static str,
        /// What would do.
        wanted: &'static str,
    },
    /// Two keys that say the same thing.
    #[error("{one} and {other} are both set: keep one of them")]
    Both {
        /// One.
        one: &'static str,
        /// The other.
        other: &'static str,
    },
    /// A file that should hold a secret.
    #[error("{key} names {}, which cannot be read: {why}", file.display())]
    Secret {
        /// Which key.
        key: &'static str,
        /// Which file.
        file: PathBuf,
        /// What the system says.
        why: std::io::ErrorKind,
    },
}
