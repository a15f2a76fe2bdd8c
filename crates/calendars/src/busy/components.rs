//! The components of a file that can make somebody busy, with the zones that they refer to.
//!
//! Alarms, tasks, notes and whatever else are walked over. The nesting is kept in a list of ours, not
//! on the stack of the machine, and its depth is limited all the same.

use super::MOST_OCTETS;
use super::fault::BusyFault;
use super::lines::{Name, Property, lines};

/// Components one inside the other; the deepest of RFC 5545 is the third.
const DEEPEST: usize = 8;
/// Components in one file.
const MOST_PARTS: usize = 20_000;

/// What a component is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Calendar,
    Event,
    FreeBusy,
    Zone,
    /// `STANDARD` or `DAYLIGHT`: both say the same, an offset from some hour on.
    Observance,
    /// Walked over.
    Other,
}

impl Kind {
    /// What a `BEGIN` opens, by where it stands.
    fn of(name: &str, inside: Option<Self>) -> Self {
        let is = |word: &str| name.eq_ignore_ascii_case(word);
        match inside {
            None if is("VCALENDAR") => Self::Calendar,
            Some(Self::Calendar) if is("VEVENT") => Self::Event,
            Some(Self::Calendar) if is("VFREEBUSY") => Self::FreeBusy,
            Some(Self::Calendar) if is("VTIMEZONE") => Self::Zone,
            Some(Self::Zone) if is("STANDARD") || is("DAYLIGHT") => Self::Observance,
            None | Some(_) => Self::Other,
        }
    }
}

/// One component with its lines that came through.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) kind: Kind,
    /// The line of its `BEGIN`.
    pub(crate) at: u32,
    pub(crate) properties: Vec<Property>,
    /// The observances of a zone.
    pub(crate) observances: Vec<Part>,
    name: String,
}

impl Part {
    /// The first line of that name.
    pub(crate) fn first(&self, name: Name) -> Option<&Property> {
        self.all(name).next()
    }

    /// All lines of that name.
    pub(crate) fn all(&self, name: Name) -> impl Iterator<Item = &Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }
}

/// Events, busy times and zones, in the order of the file.
///
/// # Errors
/// When it is no calendar, too large, too deep, or not whole.
pub(crate) fn read(octets: &[u8]) -> Result<Vec<Part>, BusyFault> {
    if octets.len() > MOST_OCTETS {
        return Err(BusyFault::TooLarge);
    }
    let (mut open, mut done, mut begun) = (Vec::new(), Vec::new(), 0_usize);
    for line in lines(octets) {
        match line.name {
            Name::Begin => {
                begun += 1;
                begin(&mut open, &line)?;
            }
            Name::End => end(&mut open, &mut done, &line)?,
            _ if begun == 0 => return Err(BusyFault::NotACalendar),
            _ => {
                if let Some(part) = open.last_mut().filter(|part| part.kind != Kind::Other) {
                    part.properties.push(line);
                }
            }
        }
        if begun > MOST_PARTS {
            return Err(BusyFault::TooManyParts);
        }
    }
    match (open.is_empty(), begun) {
        (_, 0) => Err(BusyFault::NotACalendar),
        (true, _) => Ok(done),
        (false, _) => Err(BusyFault::CutShort),
    }
}

fn begin(open: &mut Vec<Part>, line: &Property) -> Result<(), BusyFault> {
    let kind = Kind::of(&line.value, open.last().map(|part| part.kind));
    if open.is_empty() && kind != Kind::Calendar {
        return Err(BusyFault::NotACalendar);
    }
    if open.len() >= DEEPEST {
        return Err(BusyFault::TooDeep(line.at));
    }
    let name = line.value.clone();
    open.push(Part { kind, at: line.at, properties: Vec::new(), observances: Vec::new(), name });
    Ok(())
}

fn end(open: &mut Vec<Part>, done: &mut Vec<Part>, line: &Property) -> Result<(), BusyFault> {
    let part = open.pop().ok_or(BusyFault::Entangled(line.at))?;
    if !line.says(&part.name) {
        return Err(BusyFault::Entangled(line.at));
    }
    match part.kind {
        Kind::Event | Kind::FreeBusy | Kind::Zone => done.push(part),
        Kind::Observance => open.last_mut().into_iter().for_each(|zone| zone.observances.push(part.clone())),
        Kind::Calendar | Kind::Other => {}
    }
    Ok(())
}
