//! `GET /statistics`: the figures of the house, their table for other programs, and how they are computed.

mod asked;
mod csv;

use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_operations::Unable;
use barnahus_operations::see_statistics::{self, Figures, Label, export_statistics, see_statistics};
use barnahus_pages::Place;
use barnahus_pages::statistics::{self, About, Row, Share, Statistics, WaitShare, Waited};
use barnahus_pages::words::statistics as words;
use barnahus_vocabulary::Locale;
use maud::Markup;

use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;
use asked::Asked;

pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let (wanted, about) = (asked.wanted(), asked.about());
    let figures = see_statistics(site.workplace(), &signed_in.actor, &wanted, signed_in.now).await?;
    let view = view((&wanted, about), figures, signed_in.actor.locale);
    Ok(statistics::statistics(&signed_in.frame(Place::Statistics), &view))
}

/// `GET /statistics.csv`.
pub(super) async fn table(
    signed_in: SignedIn,
    State(site): State<Site>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse, Failure> {
    let (actor, wanted) = (&signed_in.actor, asked.wanted());
    let figures = export_statistics(site.workplace(), actor, &wanted, signed_in.now).await?;
    let is_whole = figures.is_whole;
    let text = csv::table(&rows(figures, actor.locale), is_whole, actor.locale);
    let heads = [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (CONTENT_DISPOSITION, "attachment; filename=\"statistici.csv\""),
    ];
    Ok((heads, text))
}

/// `GET /statistics/how`.
pub(super) async fn how(signed_in: SignedIn) -> Result<Markup, Failure> {
    may_in_house(&signed_in.actor, HouseAction::SeeFiguresForOutside).map_err(Unable::from)?;
    Ok(statistics::how(&signed_in.frame(Place::Statistics)))
}

fn view((wanted, about): (&see_statistics::Wanted, About), figures: Figures, locale: Locale) -> Statistics {
    let Figures { is_whole, may_see_whole, threshold, .. } = figures;
    Statistics {
        about,
        abouts: asked::abouts(wanted, about),
        by: asked::chips(wanted, about),
        by_code: asked::by_code(wanted.by).to_owned(),
        filters: asked::filters(wanted),
        is_whole,
        other: may_see_whole.then(|| asked::other(wanted, about)),
        threshold,
        csv: asked::csv(wanted),
        waits: waited(figures.waits.clone()),
        rows: rows(figures, locale),
    }
}

fn rows(figures: Figures, locale: Locale) -> Vec<Row> {
    let row = |(label, row): (Label, see_statistics::Row)| {
        let see_statistics::Row { children, median_days, ninetieth_days, shares, waits } = row;
        let label = match label {
            Label::Period(from, to) => words::period(from, to, locale),
            Label::Value(name) => barnahus_pages::wording::capital(name.of(locale)),
        };
        let shares = shares.into_iter().map(|(part, share)| {
            let see_statistics::Share { children, hundredths } = share;
            (part, Share { children, hundredths })
        });
        Row { label, children, median_days, ninetieth_days, shares: shares.collect(), waits: waited(waits) }
    };
    figures.rows.into_iter().map(row).collect()
}

fn waited(waits: see_statistics::Waited) -> Waited {
    let see_statistics::Waited { children, days, by_cause } = waits;
    let by_cause = by_cause.into_iter().map(|(cause, share)| {
        let see_statistics::WaitShare { days, hundredths } = share;
        (cause, WaitShare { days, hundredths })
    });
    Waited { children, days, by_cause: by_cause.collect() }
}
