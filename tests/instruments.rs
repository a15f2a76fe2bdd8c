//! The instruments themselves: one that never shows anything is not known to work.
//!
//! The browser is shown a page with faults and must name them; the form reader is given a form and
//! must send what a browser would.

mod finder;

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::page::{Fill, Page};

const GOOD: &str = "<!doctype html><html lang=ro><title>Bun</title><meta name=viewport content='width=device-width'>\
     <main><h1>Bun</h1><form><label for=a>Nume</label><input id=a name=a><button>Salvează</button></form></main></html>";
const BAD: &str = "<!doctype html><html><title>Rău</title><meta name=viewport content='width=device-width'>\
     <main><h1>Rău</h1><h1>De tot</h1><input name=a><div style='width:3000px'>lat</div></main></html>";

const FORM: &str = r#"<form method="post" action="/intake">
    <input type="hidden" name="draft" value="7">
    <label for="who">Cine <b>sună</b></label><input id="who" name="who" value="nimeni">
    <input type="radio" id="u1" name="urgency" value="danger"><label for="u1">Pericol imediat</label>
    <input type="radio" id="u2" name="urgency" value="routine" checked><label for="u2">Obișnuit</label>
    <input type="checkbox" id="i" name="interpreter"><label for="i">Cu interpret</label>
    <label for="c">Județ</label><select id="c" name="county"><option value="">—</option><option value="RO-CJ">Cluj</option></select>
    <label for="w">Ce s-a întâmplat</label><textarea id="w" name="what"></textarea>
    <button name="step" value="save">Salvează</button></form><form action="/cases"><button>Caută</button></form>"#;

fn page(markup: &str) -> Page {
    Page { status: 200, address: "/intake".to_owned(), markup: markup.to_owned() }
}

#[test]
fn a_form_is_sent_as_a_browser_would() {
    let fills = [
        Fill::Type("Cine sună", "o vecină"),
        Fill::Tick("Pericol imediat"),
        Fill::Pick("Județ", "Cluj"),
        Fill::Type("Ce s-a întâmplat", "două rânduri"),
    ];
    let sending = page(FORM).sending("Salvează", &fills).unwrap();
    let fields: Vec<(&str, &str)> =
        sending.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let expected = [
        ("draft", "7"),
        ("who", "o vecină"),
        ("urgency", "danger"),
        ("county", "RO-CJ"),
        ("what", "două rânduri"),
        ("step", "save"),
    ];
    assert_eq!(fields, expected);
    assert!(sending.changes && sending.action == "/intake");
}

#[test]
fn a_label_or_button_that_is_not_there_is_said() {
    assert!(page(FORM).sending("Trimite", &[]).unwrap_err().contains("Trimite"));
    let missing = page(FORM).sending("Salvează", &[Fill::Type("Prenume", "x")]);
    assert!(missing.unwrap_err().contains("Prenume"));
}

#[tokio::test]
async fn the_browser_names_what_is_wrong_with_a_page() {
    for screen in [Screen::Office, Screen::Phone] {
        let browser = Browser::open("http://localhost:1", screen).await.unwrap();
        browser.go(&format!("data:text/html;charset=utf-8,{BAD}")).await.unwrap();
        let faults = browser.faults().await.unwrap().join("\n");
        for fault in ["html-has-lang", "label", "scrolls sideways", "2 h1"] {
            assert!(faults.contains(fault), "{fault} is not among: {faults}");
        }
        browser.go(&format!("data:text/html;charset=utf-8,{GOOD}")).await.unwrap();
        browser.type_into("Nume", "Ana").await.unwrap();
        assert_eq!(browser.faults().await.unwrap(), Vec::<String>::new());
        assert_eq!(browser.heading().await.unwrap(), "Bun");
        browser.picture("instruments").await.unwrap();
        browser.close().await.unwrap();
    }
}
