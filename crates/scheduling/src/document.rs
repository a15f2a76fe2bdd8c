//! The JSON document that holds a problem, and the one that holds the answer.
//!
//! Reading is strict: what this format does not name is refused, and every fault is told at once, in the
//! order of the document. It knows no file and no stream: bytes in, text out, so that the command line, a
//! test and a benchmark ask the very same thing.

mod instants;
mod interviews;
mod planned;
mod reading;
mod tree;
mod written;

use crate::fault::{Fault, Reason, Step};
use crate::plan::Progress;
use crate::problem::{Draft, Problem, Question};
pub use planned::write_plan;
use std::collections::HashSet;
use tree::Node;
pub use written::write_slots;

/// Reads a problem with any number of interviews.
///
/// # Errors
/// Every fault, in the order of the document. Text that is not JSON has one, at `$`.
pub fn read(input: impl AsRef<[u8]>) -> Result<Problem, Vec<Fault>> {
    sound_draft(input.as_ref(), Draft::faults).map(Draft::into_problem)
}

/// Reads a problem with one interview, for which slots are sought.
///
/// # Errors
/// Every fault, in the order of the document. Text that is not JSON has one, at `$`.
pub fn read_question(input: impl AsRef<[u8]>) -> Result<Question, Vec<Fault>> {
    sound_draft(input.as_ref(), Draft::faults_for_slots).map(Draft::into_question)
}

/// What `barnahus slots` does: a problem in, its best slots out, as one line of JSON.
///
/// # Errors
/// Every fault of the document, in its order; the command prints each on its own line and exits with 2.
pub fn answer(input: impl AsRef<[u8]>) -> Result<String, Vec<Fault>> {
    read_question(input).map(|question| write_slots(&crate::slots::slots(&question)))
}

/// What `barnahus plan` does: a problem in, a plan for all its interviews out, as one line of JSON.
///
/// The search goes on until nothing better is possible or `go_on` says no.
///
/// # Errors
/// Every fault of the document, in its order; the command prints each on its own line and exits with 2.
pub fn answer_plan(
    input: impl AsRef<[u8]>,
    go_on: &mut dyn FnMut(Progress) -> bool,
) -> Result<String, Vec<Fault>> {
    read(input).map(|problem| write_plan(&crate::plan::plan(&problem, go_on)))
}

fn sound_draft(input: &[u8], rules: fn(&Draft) -> Vec<Fault>) -> Result<Draft, Vec<Fault>> {
    let tree = tree::parse(input).map_err(|fault| vec![fault])?;
    let (draft, unreadable) = reading::draft(&tree);
    let broken = rules(&draft);
    if unreadable.is_empty() && broken.is_empty() { Ok(draft) } else { Err(told(&tree, unreadable, broken)) }
}

/// All faults in the order of the document: what could not be read, and which rules are broken elsewhere.
///
/// Where something could not be read the draft holds a stand-in, of which, and of whose parts, nothing is
/// told; nor are ids called unknown when the whole list that would make them known could not be read.
fn told(tree: &Node<'_>, unreadable: Vec<Fault>, mut broken: Vec<Fault>) -> Vec<Fault> {
    let stand_ins: HashSet<&[Step]> = unreadable
        .iter()
        .filter(|fault| fault.reason != Reason::RepeatedField)
        .map(|fault| fault.path.0.as_slice())
        .collect();
    let lacks = |list: &str| stand_ins.contains([Step::Name(list.to_owned())].as_slice());
    broken.retain(|fault| {
        let way = fault.path.0.as_slice();
        let is_of_stand_in = (0..=way.len()).any(|depth| stand_ins.contains(&way[..depth]));
        let follows = match fault.reason {
            Reason::UnknownHouse => lacks("houses"),
            Reason::UnknownPerson => lacks("people"),
            _ => false,
        };
        !is_of_stand_in && !follows
    });
    let mut faults = unreadable;
    faults.append(&mut broken);
    faults.sort_by_cached_key(|fault| position(tree, fault));
    faults
}

/// Where in the document a fault lies: the ordinals of the parts on the way to it.
///
/// A missing field lies where its object begins, a repeated one where it stands the second time.
fn position(tree: &Node<'_>, fault: &Fault) -> Vec<usize> {
    let (mut node, mut ordinals) = (tree, Vec::new());
    let last = fault.path.0.len().saturating_sub(1);
    for (depth, step) in fault.path.0.iter().enumerate() {
        let skipped = usize::from(depth == last && fault.reason == Reason::RepeatedField);
        let part = match (node, step) {
            (Node::Object(members), Step::Name(name)) => {
                let named = members.iter().enumerate().filter(|(_, (key, _))| key == name);
                named.map(|(ordinal, (_, part))| (ordinal, part)).nth(skipped)
            }
            (Node::List(items), Step::Index(index)) => items.get(*index).map(|part| (*index, part)),
            (
                Node::Null
                | Node::Boolean
                | Node::Number(_)
                | Node::Text(_)
                | Node::List(_)
                | Node::Object(_),
                Step::Name(_) | Step::Index(_),
            ) => None,
        };
        let Some((ordinal, part)) = part else { break };
        ordinals.push(ordinal);
        node = part;
    }
    ordinals
}
