//! Every page, in both languages, with sample data: parsed as a browser parses it and held to the
//! rules that all pages share. With `PAGES_TO=folder` in a run of `examples/samples` they are written out.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up should fail")]

#[path = "samples/mod.rs"]
mod samples;

use std::collections::BTreeSet;

use barnahus_pages::handbook::Chapter;
use barnahus_vocabulary::Locale;
use scraper::{ElementRef, Html, Selector};

fn every_page(check: impl Fn(&str, &str, &Html)) {
    for locale in Locale::ALL {
        for (name, page) in samples::all(locale) {
            let html = page.into_string();
            check(&format!("{name} ({locale})"), &html, &Html::parse_document(&html));
        }
    }
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).collect()
}

#[test]
fn every_page_is_whole_and_small() {
    every_page(|name, html, page| {
        assert!(html.starts_with("<!DOCTYPE html>"), "{name}");
        assert!(page.errors.is_empty(), "{name}: {:?}", page.errors);
        assert!(html.len() < 60 * 1024, "{name}: {} octets", html.len());
    });
}

#[test]
fn every_page_has_one_heading_of_the_first_level_and_skips_no_level() {
    every_page(|name, _, page| {
        assert_eq!(select(page, "h1").len(), 1, "{name}");
        let levels: Vec<u8> = select(page, "h1, h2, h3, h4")
            .iter()
            .map(|heading| heading.value().name().as_bytes()[1])
            .collect();
        let in_main = select(page, "main h1, main h2, main h3, main h4").len();
        assert_eq!(in_main, levels.len(), "{name}: a heading outside of main");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    });
}

#[test]
fn every_field_has_a_label() {
    every_page(|name, _, page| {
        let labels: BTreeSet<_> = select(page, "label")
            .iter()
            .filter_map(|label| label.value().attr("for"))
            .map(str::to_owned)
            .collect();
        for field in select(page, "input:not([type=hidden]), select, textarea") {
            let value = field.value();
            let named =
                value.attr("aria-label").is_some() || value.attr("id").is_some_and(|id| labels.contains(id));
            assert!(named, "{name}: {:?}", value.attr("name"));
        }
    });
}

#[test]
fn every_id_is_there_once_and_every_reference_leads_to_one() {
    every_page(|name, _, page| {
        let ids: Vec<_> = select(page, "[id]").iter().filter_map(|one| one.value().attr("id")).collect();
        let unique: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{name}: an id stands twice in {ids:?}");
        for attribute in ["aria-describedby", "aria-labelledby", "for"] {
            for element in select(page, &format!("[{attribute}]")) {
                for id in element.value().attr(attribute).unwrap().split(' ') {
                    assert!(unique.contains(id), "{name}: {attribute} leads to {id}");
                }
            }
        }
        for link in select(page, "a[href^='#']") {
            let id = &link.value().attr("href").unwrap()[1..];
            assert!(unique.contains(id), "{name}: a link leads to #{id}");
        }
    });
}

#[test]
fn no_page_holds_a_style_a_script_or_a_handler_of_its_own() {
    every_page(|name, _, page| {
        assert!(select(page, "style, [style]").is_empty(), "{name}");
        assert!(select(page, "script").iter().all(|script| script.inner_html().is_empty()), "{name}");
        for element in select(page, "*") {
            let handler = element.value().attrs().find(|(attribute, _)| attribute.starts_with("on"));
            assert_eq!(handler, None, "{name}");
        }
        for loaded in select(page, "link[href], script[src], img[src]") {
            let value = loaded.value();
            let from = value.attr("href").or(value.attr("src")).unwrap();
            assert!(from.starts_with("/assets/") || from == "data:,", "{name}: {from}");
        }
    });
}

#[test]
fn romanian_is_written_with_commas_below() {
    every_page(|name, html, _| {
        assert!(!html.contains(['\u{15f}', '\u{163}', '\u{15e}', '\u{162}']), "{name}: a cedilla");
    });
}

#[test]
fn the_title_says_nothing_that_the_heading_may_say() {
    every_page(|name, _, page| {
        let title: String = select(page, "title")[0].text().collect();
        for personal in [samples::PERSON, samples::CODENAME] {
            assert!(!title.contains(personal), "{name}: {title}");
        }
    });
}

#[test]
fn the_two_languages_are_not_mixed() {
    let romanian: Vec<_> = samples::all(Locale::Ro);
    let english: Vec<_> = samples::all(Locale::En);
    assert_eq!(romanian.len(), english.len());
    for ((name, ro), (_, en)) in romanian.into_iter().zip(english) {
        let title = |page: maud::Markup| -> String {
            select(&Html::parse_document(&page.into_string()), "h1, title")
                .iter()
                .flat_map(|e| e.text())
                .collect()
        };
        let (ro, en) = (title(ro), title(en));
        assert!(ro != en || name.starts_with("case"), "{name}: {ro}");
    }
}

#[test]
fn every_line_above_a_form_that_came_back_names_its_field_and_leads_to_it() {
    let mut lines = 0;
    every_page(|name, _, page| {
        for link in select(page, ".faults li") {
            let said: String = link.text().collect();
            let leads = select(page, &format!("#{}", link_target(link)));
            assert_eq!(leads.len(), 1, "{name}: {said}");
            let label = page_label(page, leads[0]);
            assert!(
                said.to_lowercase().contains(&label.to_lowercase()),
                "{name}: {said:?} without {label:?}"
            );
        }
    });
    for locale in Locale::ALL {
        for (_, page) in samples::all(locale) {
            lines += select(&Html::parse_document(&page.into_string()), ".faults li").len();
        }
    }
    assert!(lines >= 8, "{lines} lines only");
}

fn link_target(line: ElementRef<'_>) -> String {
    let link = Selector::parse("a").unwrap();
    line.select(&link).next().unwrap().value().attr("href").unwrap()[1..].to_owned()
}

#[test]
fn every_page_of_someone_signed_in_has_one_way_to_help_and_links_of_the_handbook_lead_to_a_heading() {
    for locale in Locale::ALL {
        let pages: Vec<_> = samples::all(locale)
            .into_iter()
            .map(|(name, page)| (name, Html::parse_document(&page.into_string())))
            .collect();
        let mut leads = BTreeSet::new();
        for (name, page) in pages.iter().filter(|(_, page)| !select(page, ".bar-nav").is_empty()) {
            let ways = select(page, ".bar a.help");
            assert_eq!(ways.len(), 1, "{name} ({locale})");
            let handbook = select(page, ".bar a.help, .prose a[href^='/help']");
            leads.extend(handbook.iter().map(|link| link.value().attr("href").unwrap().to_owned()));
        }
        assert!(leads.len() > 25, "{leads:?}");
        let there: BTreeSet<_> = Chapter::ALL
            .into_iter()
            .zip(pages.iter().filter(|(name, _)| name.starts_with("help")))
            .flat_map(|(chapter, (_, page))| {
                let ids = select(page, ".prose [id]");
                let with_id =
                    ids.iter().map(|one| format!("{}#{}", chapter.href(), one.value().attr("id").unwrap()));
                with_id.chain([chapter.href().to_owned()]).collect::<Vec<_>>()
            })
            .collect();
        let lost: Vec<_> = leads.difference(&there).collect();
        assert!(lost.is_empty(), "{locale}: {lost:?}");
    }
}

/// The label above a field, or that of its whole group.
fn page_label(page: &Html, field: ElementRef<'_>) -> String {
    let is_one_of_some = matches!(field.value().attr("type"), Some("radio" | "checkbox"));
    let label = if is_one_of_some {
        let group =
            field.ancestors().filter_map(ElementRef::wrap).find(|one| one.value().name() == "fieldset");
        let legend = Selector::parse("legend").unwrap();
        group.unwrap().select(&legend).next().unwrap()
    } else {
        select(page, &format!("label[for={}]", field.value().attr("id").unwrap()))[0]
    };
    label.text().collect::<String>().trim().to_owned()
}
