//! A page as somebody without script, and without eyes, has it: headings, links, forms with labels.
//!
//! Fields are found by their label and buttons by their words, as people find them; a page on which
//! that does not work is not usable, whatever its markup says.

mod asked;

use scraper::{ElementRef, Html, Selector};

/// A page that arrived.
#[derive(Debug, Clone)]
pub struct Page {
    /// The status of the answer.
    pub status: u16,
    /// Its path and query.
    pub address: String,
    /// As it was sent.
    pub markup: String,
}

/// What is done to a form before it is sent.
#[derive(Debug, Clone, Copy)]
pub enum Fill<'a> {
    /// Types into the field with that label.
    Type(&'a str, &'a str),
    /// Ticks the box, or picks the round button, with that label.
    Tick(&'a str),
    /// Picks an option, by its words, in the list with that label.
    Pick(&'a str, &'a str),
    /// Sets a field by its name, where several share a label (day, month, year).
    Name(&'a str, &'a str),
}

/// A form, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// Where to; a path.
    pub action: String,
    /// Whether it is a `post`.
    pub changes: bool,
    /// Names and values, in the order of the page.
    pub fields: Vec<(String, String)>,
}

impl Page {
    /// All its words, with single spaces.
    #[must_use]
    pub fn text(&self) -> String {
        let document = Html::parse_document(&self.markup);
        words(document.root_element())
    }

    /// What its one `h1` says.
    #[must_use]
    pub fn heading(&self) -> Option<String> {
        let document = Html::parse_document(&self.markup);
        document.select(&css("h1")?).next().map(words)
    }

    /// Where the link with these words leads.
    #[must_use]
    pub fn link(&self, text: &str) -> Option<String> {
        let document = Html::parse_document(&self.markup);
        let links = css("a[href]")?;
        let link = document.select(&links).find(|link| words(*link) == text)?;
        link.attr("href").map(str::to_owned)
    }

    /// Each address of the house to which a link leads, in order.
    #[must_use]
    pub fn links(&self) -> Vec<String> {
        let document = Html::parse_document(&self.markup);
        let selector = css("a[href^='/']");
        let links = selector.iter().flat_map(|links| document.select(links));
        links.filter_map(|link| link.attr("href").map(str::to_owned)).collect()
    }

    /// What the first element says to which this CSS selector leads.
    #[must_use]
    pub fn words_of(&self, selector: &str) -> Option<String> {
        let document = Html::parse_document(&self.markup);
        document.select(&css(selector)?).next().map(words)
    }

    /// What each element says to which this CSS selector leads, in order.
    #[must_use]
    pub fn words_of_all(&self, selector: &str) -> Vec<String> {
        let document = Html::parse_document(&self.markup);
        let selector = css(selector);
        selector.iter().flat_map(|all| document.select(all)).map(words).collect()
    }

    /// What its buttons say, in order.
    #[must_use]
    pub fn buttons(&self) -> Vec<String> {
        let document = Html::parse_document(&self.markup);
        let buttons = css("button");
        buttons.iter().flat_map(|buttons| document.select(buttons)).map(words).collect()
    }

    /// The form whose button says `button`, filled. What a button adds for those who do not see the page
    /// ("Book: Tuesday, 10:00") need not be said; the first such button is meant then.
    ///
    /// # Errors
    /// With the label or button that is not there.
    pub fn sending(&self, button: &str, fills: &[Fill<'_>]) -> Result<Sending, String> {
        let document = Html::parse_document(&self.markup);
        let forms = css("form").ok_or("selector")?;
        let buttons = css("button").ok_or("selector")?;
        let mut pressed = document
            .select(&forms)
            .filter_map(|form| form.select(&buttons).find(|one| says(*one, button)).map(|one| (form, one)));
        let (form, pressed) =
            pressed.next().ok_or_else(|| format!("no button {button:?} on {}", self.address))?;
        let mut filled = Filled::of(form);
        for fill in fills {
            filled.apply(*fill).map_err(|what| format!("{what} on {}", self.address))?;
        }
        let action = pressed.attr("formaction").or_else(|| form.attr("action")).unwrap_or(&self.address);
        let mut fields = filled.fields();
        if let Some(name) = pressed.attr("name") {
            fields.push((name.to_owned(), pressed.attr("value").unwrap_or_default().to_owned()));
        }
        let changes = form.attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post"));
        Ok(Sending { action: action.to_owned(), changes, fields })
    }
}

struct Control<'a> {
    element: ElementRef<'a>,
    value: String,
    sent: bool,
}

/// A form's controls, and what stands in them.
struct Filled<'a> {
    form: ElementRef<'a>,
    controls: Vec<Control<'a>>,
}

impl<'a> Filled<'a> {
    fn of(form: ElementRef<'a>) -> Self {
        let selector = css("input[name], textarea[name], select[name]");
        let controls = selector.iter().flat_map(|selector| form.select(selector)).map(control).collect();
        Self { form, controls }
    }

    fn apply(&mut self, fill: Fill<'_>) -> Result<(), String> {
        match fill {
            Fill::Type(label, value) => value.clone_into(&mut self.labelled(label)?.value),
            Fill::Name(name, value) => {
                let named =
                    self.controls.iter_mut().find(|control| control.element.attr("name") == Some(name));
                value.clone_into(&mut named.ok_or_else(|| format!("no field {name:?}"))?.value);
            }
            Fill::Pick(label, option) => {
                let control = self.labelled(label)?;
                let options = css("option").ok_or("selector")?;
                let found = control.element.select(&options).find(|one| words(*one) == option);
                let found = found.ok_or_else(|| format!("no option {option:?}"))?;
                control.value = found.attr("value").map_or_else(|| words(found), str::to_owned);
            }
            Fill::Tick(label) => {
                let control = self.labelled(label)?;
                control.sent = true;
                let (kind, name) = (control.element.attr("type"), control.element.attr("name"));
                let id = control.element.id();
                if kind == Some("radio") {
                    let others = self.controls.iter_mut();
                    let others =
                        others.filter(|other| other.element.id() != id && other.element.attr("name") == name);
                    others.for_each(|other| other.sent = false);
                }
            }
        }
        Ok(())
    }

    fn labelled(&mut self, label: &str) -> Result<&mut Control<'a>, String> {
        let labels = css("label").ok_or("selector")?;
        let found = self.form.select(&labels).find(|one| words(*one) == label);
        let target =
            found.and_then(|found| found.attr("for")).ok_or_else(|| format!("no label {label:?}"))?;
        let mut controls = self.controls.iter_mut();
        let control = controls.find(|control| control.element.attr("id") == Some(target));
        control.ok_or_else(|| format!("the label {label:?} is of nothing"))
    }

    fn fields(self) -> Vec<(String, String)> {
        let sent = self.controls.into_iter().filter(|control| control.sent);
        sent.map(|control| (control.element.attr("name").unwrap_or_default().to_owned(), control.value))
            .collect()
    }
}

fn control(element: ElementRef<'_>) -> Control<'_> {
    let ticked = matches!(element.attr("type"), Some("radio" | "checkbox"));
    let value = match element.value().name() {
        "textarea" => element.text().collect(),
        "select" => selected(element),
        _ if ticked => element.attr("value").unwrap_or("on").to_owned(),
        _ => element.attr("value").unwrap_or_default().to_owned(),
    };
    let sent = element.attr("disabled").is_none() && (!ticked || element.attr("checked").is_some());
    Control { element, value, sent }
}

fn selected(list: ElementRef<'_>) -> String {
    let chosen = css("option[selected]").and_then(|chosen| list.select(&chosen).next());
    let option = chosen.or_else(|| css("option").and_then(|any| list.select(&any).next()));
    option
        .map_or_else(String::new, |option| option.attr("value").map_or_else(|| words(option), str::to_owned))
}

fn words(element: ElementRef<'_>) -> String {
    let text: Vec<&str> = element.text().collect();
    text.concat().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn says(button: ElementRef<'_>, wanted: &str) -> bool {
    let words = words(button);
    words.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}

fn css(selector: &str) -> Option<Selector> {
    Selector::parse(selector).ok()
}
