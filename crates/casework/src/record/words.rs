//! The small words of a record: an hour of the day, a number of breaks, minutes.

use time::Date;

use crate::typed::{Fault, Word};

/// The last minute of a day.
const LAST: u16 = 24 * 60 - 1;
/// More breaks than that nobody counts.
pub const MOST_BREAKS: u16 = 20;
/// Longer than that breaks are not.
pub const MOST_MINUTES: u16 = 300;

/// An hour of the wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock(u16);

impl Clock {
    /// The minute of the day.
    #[must_use]
    pub const fn minute(self) -> u16 {
        self.0
    }

    /// That minute of the day; `None` after midnight.
    #[must_use]
    pub fn of_minute(minute: u16) -> Option<Self> {
        (minute <= LAST).then_some(Self(minute))
    }
}

impl Word for Clock {
    fn parse(text: &str, _: Date) -> Result<Self, Fault> {
        let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "0"));
        let number = |part: &str| part.trim().parse::<u16>().map_err(|_| Fault::NotHours);
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        if hours > 23 || minutes > 59 {
            return Err(Fault::NotHours);
        }
        Ok(Self(hours * 60 + minutes))
    }

    fn text(&self) -> String {
        format!("{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

macro_rules! number {
    ($(#[$doc:meta])* $name:ident, $read:ident, $most:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(u16);

        impl $name {
            /// The number.
            #[must_use]
            pub const fn $read(self) -> u16 {
                self.0
            }
        }

        impl Word for $name {
            fn parse(text: &str, _: Date) -> Result<Self, Fault> {
                let number: u16 = text.parse().map_err(|_| Fault::NotANumber)?;
                if number > $most { Err(Fault::OutOfRange(0, $most)) } else { Ok(Self(number)) }
            }

            fn text(&self) -> String {
                self.0.to_string()
            }
        }
    };
}

number! {
    /// How many breaks there were.
    Breaks, number, MOST_BREAKS
}
number! {
    /// Minutes of them together.
    Minutes, minutes, MOST_MINUTES
}
