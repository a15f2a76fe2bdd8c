//! The fields of an object, taken one by one; what is left over at the end was not in the contract.

use crate::json::Json;
use crate::misshapen::{Misshapen, Pointer, Reason};
use crate::shape::Held;

/// An object that is being read.
#[derive(Debug)]
pub(crate) struct Fields<'a> {
    here: Pointer,
    left: Vec<(&'a str, &'a Json)>,
}

impl<'a> Fields<'a> {
    /// Opens the object that stands at `here`; refuses one that names a field twice.
    pub(crate) fn open(json: &'a Json, here: Pointer) -> Result<Self, Misshapen> {
        let Json::Object(fields) = json else { return Err(here.is(Reason::NotAnObject)) };
        let mut names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        if names.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(here.is(Reason::Duplicate));
        }
        let left = fields.iter().map(|(name, value)| (name.as_str(), value)).collect();
        Ok(Self { here, left })
    }

    /// The field, when it is there, and where.
    pub(crate) fn raw(&mut self, name: &'static str) -> Option<(&'a Json, Pointer)> {
        let place = self.left.iter().position(|(there, _)| *there == name)?;
        Some((self.left.swap_remove(place).1, self.here.field(name)))
    }

    /// The field as it was sent; it must be there.
    pub(crate) fn must(&mut self, name: &'static str) -> Result<(&'a Json, Pointer), Misshapen> {
        self.raw(name).ok_or_else(|| self.here.field(name).is(Reason::Missing))
    }

    /// A field that must be there.
    pub(crate) fn take<H: Held>(&mut self, name: &'static str) -> Result<H, Misshapen> {
        let (json, place) = self.must(name)?;
        H::read(json).map_err(|reason| place.is(reason))
    }

    /// A field that may be there.
    pub(crate) fn maybe<H: Held>(&mut self, name: &'static str) -> Result<Option<H>, Misshapen> {
        let Some((json, place)) = self.raw(name) else { return Ok(None) };
        H::read(json).map(Some).map_err(|reason| place.is(reason))
    }

    /// Reads all that the contract knows of this object; nothing may be left.
    pub(crate) fn whole<T>(
        mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Misshapen>,
    ) -> Result<T, Misshapen> {
        let read = read(&mut self)?;
        self.end()?;
        Ok(read)
    }

    /// Nothing may be left.
    pub(crate) fn end(self) -> Result<(), Misshapen> {
        if self.left.is_empty() { Ok(()) } else { Err(self.here.is(Reason::Unknown)) }
    }
}

/// The items of a list that stands at `here`.
pub(crate) fn list<'a>(json: &'a Json, here: &Pointer) -> Result<&'a [Json], Misshapen> {
    match json {
        Json::List(items) => Ok(items),
        _ => Err(here.clone().is(Reason::NotAList)),
    }
}
