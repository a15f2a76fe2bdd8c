//! The age as it is typed: a basis, and at most one of birth date, full years, band.
//!
//! Years and bands are kept with the day on which they were said (`age_on`, that day when empty),
//! because a child of "13 years" is not 13 for ever.

use barnahus_vocabulary::local::full_years;
use time::Date;

use super::{Age, AgeBand, AgeBasis, AgeValue};
use crate::days;
use crate::typed::{Fault, Reader, Value, Writer};

/// The most years anyone has.
const MOST_YEARS: u8 = 120;

impl Age {
    /// The names of the parts in forms.
    pub const FIELDS: [&'static str; 5] = ["age_basis", "birth_date", "age_years", "age_band", "age_on"];
}

impl Value for Age {
    fn read(reader: &mut Reader<'_>, _: &str) -> Self {
        let basis = Option::<AgeBasis>::read(reader, "age_basis").unwrap_or(AgeBasis::Stated);
        let born = birth_date(reader);
        let years = years(reader);
        let band = Option::<AgeBand>::read(reader, "age_band");
        let on = counted_on(reader);
        if born.is_some() && years.is_some() {
            reader.fault("age_years", Fault::Contradicts("birth_date"));
        }
        if born.is_some() && band.is_some() {
            reader.fault("age_band", Fault::Contradicts("birth_date"));
        } else if years.is_some() && band.is_some() {
            reader.fault("age_band", Fault::Contradicts("age_years"));
        }
        let value = match (born, years, band) {
            (Some(day), _, _) => AgeValue::Born(day),
            (None, Some(years), _) => AgeValue::Years { years, on },
            (None, None, Some(band)) => AgeValue::Band { band, on },
            (None, None, None) => AgeValue::Unknown,
        };
        Self { basis, value }
    }

    fn write(&self, writer: &mut Writer<'_>, _: &str) {
        if *self == Self::default() {
            return;
        }
        writer.put("age_basis", self.basis.code());
        match self.value {
            AgeValue::Born(day) => writer.put("birth_date", &days::iso(day)),
            AgeValue::Years { years, on } => {
                writer.put("age_years", &years.to_string());
                writer.put("age_on", &days::iso(on));
            }
            AgeValue::Band { band, on } => {
                writer.put("age_band", band.code());
                writer.put("age_on", &days::iso(on));
            }
            AgeValue::Unknown => {}
        }
    }
}

fn birth_date(reader: &mut Reader<'_>) -> Option<Date> {
    let day = Option::<Date>::read(reader, "birth_date")?;
    let today = reader.today();
    if day > today {
        reader.fault("birth_date", Fault::InTheFuture);
        return None;
    }
    if full_years(day, today) > i32::from(MOST_YEARS) {
        reader.fault("birth_date", Fault::TooLongAgo);
        return None;
    }
    Some(day)
}

fn years(reader: &mut Reader<'_>) -> Option<u8> {
    let text = reader.text("age_years");
    if text.is_empty() {
        return None;
    }
    match text.parse::<u8>() {
        Ok(years) if years <= MOST_YEARS => Some(years),
        Ok(_) => {
            reader.fault("age_years", Fault::OutOfRange(0, MOST_YEARS.into()));
            None
        }
        Err(_) => {
            reader.fault("age_years", Fault::NotANumber);
            None
        }
    }
}

fn counted_on(reader: &mut Reader<'_>) -> Date {
    let today = reader.today();
    match Option::<Date>::read(reader, "age_on") {
        Some(day) if day > today => {
            reader.fault("age_on", Fault::InTheFuture);
            today
        }
        Some(day) => day,
        None => today,
    }
}
