//! A codename for a new case: two ordinary words that no case of the house has.
//!
//! That a case is only for trying is part of its codename, so that no list, page or calendar can leave it out;
//! in a word that readers of both languages have, because a codename is stored and no sentence of a page.

use barnahus_casework::Entrance;
use barnahus_casework::codename::Codename;
use barnahus_database::Write;
use barnahus_store::cases;
use barnahus_vocabulary::HouseId;

use crate::unable::Unable;
use crate::workplace::Workplace;

/// How often two words are drawn before a third is added. A house of many thousand cases runs low.
const DRAWS: u32 = 40;

/// Draws one.
///
/// # Errors
/// The database's.
pub(crate) async fn free_codename(
    workplace: &Workplace,
    tx: &Write,
    at: (HouseId, Entrance),
) -> Result<String, Unable> {
    let (house, entrance) = at;
    let draw = || Codename::from_number(u64::from_be_bytes(workplace.keys.entropy().bytes()));
    for _ in 0..DRAWS {
        let codename = labelled(draw().as_str(), entrance);
        if !cases::is_codename_taken(tx.sql(), house, &codename).await? {
            return Ok(codename);
        }
    }
    let (first, second) = (draw(), draw());
    Ok(labelled(&format!("{first} și {second}"), entrance))
}

fn labelled(codename: &str, entrance: Entrance) -> String {
    match entrance {
        Entrance::Trial => format!("{codename} (test)"),
        Entrance::Referral | Entrance::AdultCore => codename.to_owned(),
    }
}
