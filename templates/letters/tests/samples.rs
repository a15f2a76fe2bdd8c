//! Every letter as it stands: snapshots, and what no letter may ever hold.

use barnahus_letters::{BrokenSample, samples};

/// Words that would say who, what, why or which institution else, in both languages.
const NEVER: [&str; 34] = [
    "copil",
    "minor",
    "caz ",
    "cazul",
    "dosar",
    "audiere",
    "semnal",
    "referi",
    "victim",
    "abuz",
    "trafic",
    "procuror",
    "poliț",
    "judecăt",
    "avocat",
    "interpret",
    "psiholog",
    "medic",
    "asisten",
    "dgaspc",
    "echip",
    "camera",
    "child",
    "case",
    "file",
    "interview",
    "hearing",
    "referral",
    "abuse",
    "police",
    "lawyer",
    "judge",
    "court",
    "team",
];

#[test]
fn every_letter_is_as_it_was_agreed() -> Result<(), BrokenSample> {
    for sample in samples()? {
        let calendar = sample.letter.calendar.as_ref().map_or(String::new(), |part| {
            format!("\n=== calendar, {}\n{}", part.method.name(), part.body.replace("\r\n", "\n"))
        });
        let whole = format!(
            "=== subject\n{}\n\n=== text\n{}\n=== html\n{}\n{calendar}",
            sample.letter.subject, sample.letter.text, sample.letter.html
        );
        insta::assert_snapshot!(sample.name, whole);
    }
    Ok(())
}

#[test]
fn no_letter_says_who_what_why_or_which_institution() -> Result<(), BrokenSample> {
    for sample in samples()? {
        let body = sample.letter.calendar.as_ref().map_or("", |part| &part.body).replace("\r\n ", "");
        let style = sample.letter.html.find("<main>").unwrap_or_default();
        let whole =
            [sample.letter.subject, &sample.letter.text, &sample.letter.html[style..], &body].join("\n");
        let whole = whole.to_lowercase();
        for word in NEVER {
            assert!(!whole.contains(word), "{word} in {}", sample.name);
        }
        assert_eq!(body.matches("ATTENDEE").count(), usize::from(!body.is_empty()), "{}", sample.name);
    }
    Ok(())
}

#[test]
fn text_and_html_say_the_same() -> Result<(), BrokenSample> {
    for sample in samples()? {
        let html =
            sample.letter.html.replace("</dt><dd>", ": ").replace("</a></p><p class=\"address\">", ":");
        for line in sample.letter.text.lines().filter(|line| !line.is_empty() && *line != "-- ") {
            assert!(html.contains(line), "{line} of {}", sample.name);
        }
        let lang = format!("<html lang=\"{}\">", sample.recipient.locale.tag());
        assert!(html.contains(&lang) && !html.contains("src="), "{}", sample.name);
    }
    Ok(())
}

#[test]
fn romanian_is_written_with_commas_below() -> Result<(), BrokenSample> {
    for sample in samples()? {
        assert!(
            !sample.letter.text.contains(['\u{15f}', '\u{163}', '\u{15e}', '\u{162}']),
            "{}",
            sample.name
        );
    }
    Ok(())
}

#[test]
fn letters_differ_by_kind_and_language_only_in_their_own_words() -> Result<(), BrokenSample> {
    let samples = samples()?;
    assert_eq!(samples.len(), 26);
    for pair in samples.chunks(2) {
        assert_ne!(pair[0].letter.subject, pair[1].letter.subject);
        assert_eq!(pair[0].letter.calendar.is_some(), pair[1].letter.calendar.is_some());
    }
    Ok(())
}
