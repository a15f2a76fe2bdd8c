//! Referrals and cases: the list, taking down, triage, the case, its sections, its team, its trail.

mod case;
mod due;
mod filters;
mod intake;
mod list;
mod opened;
mod refused;
mod section;
mod steps;
mod team;
mod triage;

use axum::Router;
use axum::routing::{get, post};
use barnahus_vocabulary::paths;

use crate::site::Site;

/// Their addresses.
pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(paths::CASES, get(list::list))
        .route(paths::INTAKE, get(intake::begin))
        .route(paths::INTAKE_DRAFT, post(intake::save))
        .route(paths::DRAFT, get(intake::show).post(intake::send))
        .route(paths::DRAFT_DISCARD, post(intake::discard))
        .route(paths::CASE, get(case::show))
        .route(paths::TRIAGE, get(triage::show).post(triage::accept))
        .route(paths::DEFER, get(triage::defer_page).post(triage::defer))
        .route(paths::DECLINE, get(steps::decline_page).post(steps::decline))
        .route(paths::WITHDRAW, get(steps::withdraw_page).post(steps::withdraw))
        .route(paths::REOPEN, get(steps::reopen_page).post(steps::reopen))
        .route(paths::NO_INTERVIEW, get(steps::no_interview_page).post(steps::no_interview))
        .route(paths::CASE_FACTS, get(section::show).post(section::save))
        .route(paths::CHILD_INFORMED, get(section::show_informed).post(section::save))
        .route(paths::TEAM, get(team::show))
        .route(paths::TEAM_ADD, post(team::add))
        .route(paths::TEAM_REMOVE, post(team::remove))
        .route(paths::CASE_AUDIT, get(opened::show))
}
