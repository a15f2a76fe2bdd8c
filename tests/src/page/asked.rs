//! What a page asks to have written, and what of it stands outside its walls.
//!
//! Titles and addresses stay in histories, on taskbars and in the logs of proxies, whoever reads the
//! page itself.

use scraper::{ElementRef, Html, Selector};

use super::{Page, css, says, words};

/// Whatever takes free text; a list, a box or a hidden field does not.
const WRITTEN: &str = "textarea, input:not([type]), input[type=text], input[type=email], input[type=tel], \
                       input[type=search], input[type=url], input[type=date], input[type=number]";

/// Attributes that hold an address.
const ADDRESSES: [&str; 4] = ["href", "src", "action", "formaction"];

impl Page {
    /// The names of the fields into which something can be written, in the form with that button.
    ///
    /// # Errors
    /// When there is no such button, or such a field has no name.
    pub fn written(&self, button: &str) -> Result<Vec<String>, String> {
        let document = Html::parse_document(&self.markup);
        let (forms, buttons) = (selector("form")?, selector("button")?);
        let form = document.select(&forms).find(|form| form.select(&buttons).any(|one| says(one, button)));
        let form = form.ok_or_else(|| format!("no button {button:?} on {}", self.address))?;
        let named = |field: ElementRef<'_>| field.attr("name").map(str::to_owned);
        let written = selector(WRITTEN)?;
        let names = form.select(&written).map(named).collect::<Option<Vec<_>>>();
        names.ok_or_else(|| format!("a field without a name on {}", self.address))
    }

    /// What its `title` says.
    #[must_use]
    pub fn title(&self) -> Option<String> {
        let document = Html::parse_document(&self.markup);
        document.select(&css("title")?).next().map(words)
    }

    /// Every address that stands on it.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        let document = Html::parse_document(&self.markup);
        let every = css("*");
        let elements = every.iter().flat_map(|every| document.select(every));
        let held = elements.flat_map(|one| ADDRESSES.iter().filter_map(move |name| one.attr(name)));
        held.map(str::to_owned).collect()
    }

    /// Fields into which something can be written and whose form would put it into an address.
    #[must_use]
    pub fn written_into_addresses(&self) -> Vec<String> {
        let document = Html::parse_document(&self.markup);
        let (Some(forms), Some(written)) = (css("form"), css(WRITTEN)) else { return Vec::new() };
        let posts =
            |form: &ElementRef<'_>| form.attr("method").is_some_and(|way| way.eq_ignore_ascii_case("post"));
        let asking = document.select(&forms).filter(|form| !posts(form));
        let fields = asking.flat_map(|form| form.select(&written).collect::<Vec<_>>());
        fields.map(|field| field.attr("name").unwrap_or_default().to_owned()).collect()
    }
}

fn selector(of: &str) -> Result<Selector, String> {
    css(of).ok_or_else(|| format!("{of:?} is no selector"))
}
