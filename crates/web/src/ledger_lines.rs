//! Lines of the disclosure ledger, from what the use case read to what a page draws.

use barnahus_operations::see_ledger::{LedgerLine, LineState, OfferedChild};
use barnahus_pages::ledger::{Line, Offered, Stands};

/// The lines, in their order.
pub(crate) fn lines(read: Vec<LedgerLine>) -> Vec<Line> {
    read.into_iter().map(line).collect()
}

fn line(read: LedgerLine) -> Line {
    let LedgerLine {
        id,
        case,
        by_house,
        partner,
        kind,
        sequence,
        data,
        offered,
        built_from,
        state,
        written,
        settled_at,
    } = read;
    let stands = match state {
        LineState::Waiting(due, fault) => Stands::Waiting(due, fault),
        LineState::Halted(fault) => Stands::Halted(fault),
        LineState::Delivered => Stands::Delivered(settled_at.unwrap_or(written)),
        LineState::Dropped => Stands::Dropped(settled_at.unwrap_or(written)),
        LineState::Heard => Stands::Heard,
    };
    let offered = offered.map(|OfferedChild { trafficking_status, has_sibling, child_of_adult }| Offered {
        trafficking_status,
        has_sibling,
        child_of_adult,
    });
    Line { id, case, by_house, partner, kind, sequence, data, offered, built_from, stands, written }
}
