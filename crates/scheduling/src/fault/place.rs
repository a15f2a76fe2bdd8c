//! The place where a check stands at the moment, kept on the stack.
//!
//! Problems of a nation have a hundred thousand places and hardly ever a fault, so a place costs nothing
//! until somebody asks for its [`Path`].

use super::{Path, Step};

/// A place in a problem: a step, and the place it was taken from.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    Root,
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    /// The place of a field or entry of the value that stands here.
    pub(crate) fn field<'b>(&'b self, name: &'b str) -> Place<'b> {
        Place::Field(self, name)
    }

    /// The place of an element of the list that stands here.
    pub(crate) fn item(&self, index: usize) -> Place<'_> {
        Place::Item(self, index)
    }

    /// The whole way from the root.
    pub(crate) fn path(&self) -> Path {
        match self {
            Self::Root => Path::default(),
            Self::Field(parent, name) => parent.step(Step::Name((*name).to_owned())),
            Self::Item(parent, index) => parent.step(Step::Index(*index)),
        }
    }

    fn step(&self, step: Step) -> Path {
        let mut path = self.path();
        path.0.push(step);
        path
    }
}
