//! A codename for a new case: two ordinary words that no case of the house has.

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
    house: HouseId,
) -> Result<String, Unable> {
    let draw = || Codename::from_number(u64::from_be_bytes(workplace.keys.entropy().bytes()));
    for _ in 0..DRAWS {
        let codename = draw();
        if !cases::is_codename_taken(tx.sql(), house, codename.as_str()).await? {
            return Ok(codename.as_str().to_owned());
        }
    }
    let (first, second) = (draw(), draw());
    Ok(format!("{first} și {second}"))
}
