//! The agenda of the interview: its topics in order, and who asks about each. The team decides it, mostly
//! in the planning meeting, and the interviewer reads it.
//!
//! A topic says something of what happened, so the section is shown to whoever sees that and to nobody else.

use crate::prose::Prose;
use crate::typed::{FieldFault, Reader, Typed, Writer};

/// The most topics of one interview: a child is not asked about more in one sitting.
pub const TOPIC_LIMIT: usize = 8;

listed! {
    /// Who asks about a topic. The interviewer is the usual one, and puts the questions of everyone else
    /// who watches.
    Asks {
        Interviewer = "interviewer", "intervievatorul", "the interviewer";
        ForProsecutor = "for_prosecutor", "intervievatorul, la cererea procurorului sau a poliției",
            "the interviewer, for the prosecutor or the police";
        ForJudge = "for_judge", "intervievatorul, la cererea judecătorului", "the interviewer, for the judge";
        ForDefence = "for_defence", "intervievatorul, la cererea apărării", "the interviewer, for the defence";
        ForLawyer = "for_lawyer", "intervievatorul, la cererea avocatului copilului",
            "the interviewer, for the child's lawyer";
        Psychologist = "psychologist", "psihologul", "the psychologist";
        Physician = "physician", "medicul, la examinare", "the physician, at the examination";
    }
}

section! {
    /// One topic.
    Topic {
        /// What is asked about.
        topic: Option<Prose>,
        /// By whom.
        topic_asks: Option<Asks>,
        /// How, and what is better left alone.
        topic_note: Option<Prose>,
    }
}

/// All topics, in the order in which they are asked; at most [`TOPIC_LIMIT`]. The fields of the second end
/// in `_2`, those of the third in `_3`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda(pub Vec<Topic>);

impl Agenda {
    /// Reads what was typed or unsealed; a place left empty is no topic, and those behind it move up.
    ///
    /// # Errors
    /// Every fault of every field.
    pub fn parse(typed: &Typed, today: time::Date) -> Result<Self, Vec<FieldFault>> {
        let mut reader = Reader::new(typed, today);
        let mut topics = Vec::new();
        for number in 1..=TOPIC_LIMIT {
            reader.set_suffix(suffix(number));
            let topic = Topic::read(&mut reader);
            if !topic.is_unknown() {
                topics.push(topic);
            }
        }
        reader.finish(Self(topics))
    }

    /// As it would be typed.
    #[must_use]
    pub fn typed(&self) -> Typed {
        let mut typed = Typed::default();
        let mut writer = Writer::new(&mut typed);
        for (number, topic) in (1..=TOPIC_LIMIT).zip(&self.0) {
            writer.set_suffix(suffix(number));
            topic.write(&mut writer);
        }
        typed
    }

    /// Whether there is a topic, and it is decided of each who asks.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        let decided = |topic: &Topic| topic.topic.is_some() && topic.topic_asks.is_some();
        !self.0.is_empty() && self.0.iter().all(decided)
    }
}

fn suffix(number: usize) -> String {
    if number == 1 { String::new() } else { format!("_{number}") }
}
