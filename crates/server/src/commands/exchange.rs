//! `exchange`: the keys of the house and its partners.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use barnahus_operations::Workplace;
use barnahus_operations::manage_partners::{
    Beside, NewPartner, add_partner, house_keys, list_partners, new_house_key, remove_partner,
    retire_older_keys, rotate_partner,
};
use barnahus_operations::move_partner::move_partner;
use barnahus_outbox::exchange::PartnerKind;

use crate::arguments::{Added, ExchangeTask, PartnerTask};
use crate::houses::Houses;
use crate::opened::Opened;
use crate::settings::Settings;
use crate::{clock, composition, say};

/// Does what was asked.
///
/// # Errors
/// When there is no house, or what was asked cannot be; the sentence says why.
pub async fn run(settings: &Settings, task: ExchangeTask) -> Result<ExitCode> {
    let opened = Opened::existing(settings).await?;
    let houses = Houses::read(settings, opened.database.read()).await?;
    let workplace = composition::workplace(settings, &opened)?;
    match task {
        ExchangeTask::Key { new, retire_older, house } => {
            let house = houses.meant(house)?;
            if new {
                new_house_key(&workplace, house, clock::now()).await?;
            }
            if retire_older {
                retire_older_keys(&workplace, house, clock::now()).await?;
            }
            for key in house_keys(&workplace, house, clock::now()).await? {
                say::line(key.public.trim_end())?;
            }
        }
        ExchangeTask::Partner { task } => of_partners(&workplace, &houses, task).await?,
        ExchangeTask::Core(_) | ExchangeTask::Check(_) => bail!("this is another side's"),
    }
    Ok(ExitCode::SUCCESS)
}

async fn of_partners(workplace: &Workplace, houses: &Houses, task: PartnerTask) -> Result<()> {
    match task {
        PartnerTask::Add(Added { name, key, url, trial, house }) => {
            let kind = if trial { PartnerKind::Trial } else { PartnerKind::Core };
            let pem = pem(&key)?;
            let new = NewPartner { name: &name, url: &url, key: &pem, kind };
            add_partner(workplace, houses.meant(house)?, &new, clock::now()).await?;
            say::line(format!("{name} is a partner now."))?;
            Ok(())
        }
        PartnerTask::List { house } => {
            for known in list_partners(workplace, houses.meant(house)?).await? {
                let partner = known.partner;
                say::line(format!("{}\t{}\t{}", partner.name, partner.kind.code(), partner.url))?;
                for key in known.keys {
                    say::line(format!("\tkey {key}"))?;
                }
            }
            Ok(())
        }
        PartnerTask::Rotate { name, key, only, house } => {
            let (house, pem) = (houses.meant(house)?, pem(&key)?);
            let beside = if only { Beside::None } else { Beside::TheOneBefore };
            rotate_partner(workplace, house, &name, (&pem, beside), clock::now()).await?;
            say::line(match beside {
                Beside::TheOneBefore => {
                    format!("{name} may sign with the new key, and still with the one before.")
                }
                Beside::None => format!("{name} may sign with the new key only."),
            })?;
            Ok(())
        }
        PartnerTask::Move { name, url, house } => {
            move_partner(workplace, houses.meant(house)?, &name, &url, clock::now()).await?;
            say::line(format!("{name} hears at {url} now."))?;
            Ok(())
        }
        PartnerTask::Remove { name, house } => {
            let erased = remove_partner(workplace, houses.meant(house)?, &name, clock::now()).await?;
            say::line(format!("{name} is no partner any more."))?;
            if erased > 0 {
                say::line(format!("Its {erased} cases, which were only for trying, are erased."))?;
            }
            Ok(())
        }
    }
}

fn pem(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}
