//! Referrals and cases: the list, taking down, triage, the case, its sections, its team, its trail.

mod age;
mod alarm;
mod blind;
mod case;
mod copy;
mod copy_written;
mod due;
mod emergency;
mod filters;
mod in_charge;
mod intake;
mod ledger;
mod limit;
mod list;
mod merge;
mod opened;
mod referrals;
mod refused;
mod representative;
mod search;
mod section;
mod siblings;
mod steps;
mod team;
mod transfer;
mod triage;
mod victim_status;
mod way_here;

use axum::Router;
use axum::routing::{get, post};
use barnahus_vocabulary::paths;

use crate::site::Site;

pub(crate) use ledger::chosen;
pub(crate) use triage::version;

/// Their addresses.
pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(paths::CASES, get(list::list))
        .route(paths::CASES_SEARCH, get(search::ask).post(search::search))
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
        .route(paths::BEGIN_SUPPORT, get(steps::support_page).post(steps::begin_support))
        .route(paths::CLOSE, get(steps::close_page).post(steps::close))
        .merge(core())
        .route(paths::CASE_FACTS, get(section::show).post(section::save))
        .route(paths::CHILD_INFORMED, get(section::show_informed).post(section::save))
        .route(paths::TEAM, get(team::show))
        .route(paths::CASE_MANAGER, get(in_charge::show).post(in_charge::name))
        .route(paths::TEAM_ADD, post(team::add))
        .route(paths::TEAM_REMOVE, post(team::remove))
        .route(paths::REPRESENTATIVE, get(representative::show).post(representative::change))
        .route(paths::WAY_HERE, get(way_here::show).post(way_here::plan))
        .route(paths::VICTIM_STATUS, get(victim_status::show).post(victim_status::note))
        .route(paths::COURT_TOLD, post(representative::told))
        .route(paths::SUBJECT_COPY, get(copy::show).post(copy::make))
        .route(paths::CASE_AUDIT, get(opened::show))
        .route(paths::TRANSFER, get(transfer::show).post(transfer::offer))
        .route(paths::TRANSFER_BACK, post(transfer::take_back))
        .route(paths::BROUGHT, get(transfer::brought))
        .route(paths::ALARM, get(alarm::show).post(alarm::raise))
        .route(paths::ALARM_END, post(alarm::end))
        .route(paths::BLIND, get(blind::show).post(blind::decide))
        .route(paths::LIMIT, get(limit::show).post(limit::extend))
        .route(paths::LIMIT_MISSED, post(limit::say))
        .route(paths::SIBLINGS, get(siblings::show).post(siblings::link))
        .route(paths::SIBLINGS_END, get(siblings::ask_end).post(siblings::end))
        .route(paths::MERGE, get(merge::show).post(merge::send))
        .route(paths::REFERRALS, get(referrals::show))
        .route(paths::AGE, get(age::show).post(age::dispute))
        .route(paths::AGE_ASKED, post(age::ask))
        .route(paths::AGE_SETTLED, post(age::settle))
        .route(paths::END_AS_ADULT, get(steps::adult_page).post(steps::end_as_adult))
        .route(paths::CASE_EMERGENCY, get(emergency::show).post(emergency::review))
}

/// What passes between a case and the adult core.
fn core() -> Router<Site> {
    Router::new()
        .route(paths::OFFER_ACCEPT, get(steps::accept_offer_page).post(steps::take_offer))
        .route(paths::OFFER_DECLINE, get(steps::decline_offer_page).post(steps::refuse_offer))
        .route(paths::WITHDRAWAL_STOP, get(steps::stop_page).post(steps::stop))
        .route(paths::WITHDRAWAL_GO_ON, get(steps::go_on_page).post(steps::go_on))
        .route(paths::NO_TRANSITION, get(steps::no_transition_page).post(steps::no_transition))
        .route(paths::TRANSITION, get(steps::transition_page).post(steps::offer))
        .route(paths::LEDGER, get(ledger::show))
        .route(paths::LEDGER_SETTLE, post(ledger::settle))
        .route(paths::FORGET, get(steps::forget_page).post(steps::forget))
}
