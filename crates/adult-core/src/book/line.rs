//! A message as the core keeps it, word for word.

use barnahus_exchange::MessageId;
use serde::{Deserialize, Serialize};

use super::as_text;

/// Who said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Side {
    Core,
    House,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Delivery {
    /// The house said it, and was told that it is kept.
    Heard,
    /// It waits for its turn, for its hour, or for another try.
    Waiting,
    /// The house has it.
    Delivered,
    /// The house will not take it, by this word, or status where it said none; people choose.
    Halted(String),
    /// It was given up.
    Dropped,
}

/// Such a message.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Line {
    #[serde(with = "as_text")]
    pub id: MessageId,
    pub side: Side,
    pub kind: String,
    /// Its `data`, as JSON.
    pub data: String,
    /// When it was said or heard.
    pub at: u64,
    /// Its number; one of ours gets it when it is accepted.
    pub sequence: Option<u32>,
    pub delivery: Delivery,
    pub tries: u32,
    pub first_tried: Option<u64>,
    pub due: u64,
}
