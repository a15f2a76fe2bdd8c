//! Somebody without a mouse: Tab, Enter, Space, arrows and letters, as keys that go down and up.
//!
//! Nothing is clicked and no value is set by script. Wherever the focus rests on the way, it must be
//! seen: what is drawn around the element differs from what is drawn around the same one without focus.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{Browser, MARK, Outcome};

/// More stops than any page of ours has.
const MOST_STOPS: usize = 400;

/// What has the focus: its words, what it is, whether one sees that it has it, and whether it is within
/// `main`. A copy beside it stands for the same element without focus.
const FOCUS: &str = "const e = document.activeElement; \
    if (!e || e === document.body || e === document.documentElement) return null; \
    const drawn = one => { const s = getComputedStyle(one); \
      return [s.outlineStyle === 'none' ? '' : s.outlineStyle + s.outlineWidth + s.outlineColor, s.boxShadow, \
        s.borderColor, s.backgroundColor].join('|'); }; \
    const copy = e.cloneNode(false); copy.removeAttribute('id'); copy.removeAttribute('name'); \
    e.after(copy); const differs = drawn(e) !== drawn(copy); copy.remove(); \
    const box = e.getBoundingClientRect(); \
    const words = (e.labels && e.labels.length ? e.labels[0] : e).textContent.replace(/\\s+/g, ' ').trim(); \
    const group = e.type === 'radio' ? [...document.getElementsByName(e.name)] \
      .map(one => one.labels[0].textContent.replace(/\\s+/g, ' ').trim()) : []; \
    return {words, group, tag: e.tagName, inMain: !!e.closest('main'), \
      seen: differs && box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight};";

impl Browser {
    /// Presses one key.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub async fn key(&self, key: Key) -> Outcome<()> {
        self.strike(key.into()).await
    }

    /// Types at the focus.
    ///
    /// # Errors
    /// When the browser does not take a key.
    pub async fn keys(&self, text: &str) -> Outcome<()> {
        for letter in text.chars() {
            self.strike(letter).await?;
        }
        Ok(())
    }

    /// Goes on with Tab until the focus is on the field, link or button with these words, the round
    /// buttons of a group counting as one stop.
    ///
    /// # Errors
    /// When Tab never comes there, or the focus is not seen somewhere on the way.
    pub async fn tab_to(&self, words: &str) -> Outcome<()> {
        for _ in 0..MOST_STOPS {
            self.key(Key::Tab).await?;
            let focus = self.focus().await?;
            if focus.is_null() {
                continue;
            }
            if focus["seen"] != json!(true) {
                return Err(format!("the focus is not seen on {focus}, on the way to {words:?}").into());
            }
            if is_meant(&focus, words) || holds(&focus, words) {
                return Ok(());
            }
        }
        Err(format!("Tab never comes to {words:?}").into())
    }

    /// Goes to a field and types.
    ///
    /// # Errors
    /// As [`Browser::tab_to`].
    pub async fn fill_by_keys(&self, label: &str, text: &str) -> Outcome<()> {
        self.tab_to(label).await?;
        self.keys(text).await
    }

    /// Goes to a box or a group of round buttons, and picks the one with that label.
    ///
    /// # Errors
    /// As [`Browser::tab_to`], or when the arrows do not come to it.
    pub async fn pick_by_keys(&self, label: &str) -> Outcome<()> {
        self.tab_to(label).await?;
        for _ in 0..MOST_STOPS {
            if is_meant(&self.focus().await?, label) {
                return self.key(Key::Space).await;
            }
            self.key(Key::Down).await?;
        }
        Err(format!("the arrows never come to {label:?}").into())
    }

    /// Goes to a link or button and presses Enter; what it leads to is waited for.
    ///
    /// # Errors
    /// As [`Browser::tab_to`], or when no page follows.
    pub async fn enter(&self, words: &str) -> Outcome<()> {
        self.tab_to(words).await?;
        if self.focus().await?["tag"] == "SUMMARY" {
            return self.key(Key::Enter).await;
        }
        self.client.execute(MARK, Vec::new()).await?;
        self.key(Key::Enter).await?;
        self.arrived(words).await
    }

    /// What has the focus: `words`, `tag`, `inMain`, `seen`; null when nothing has it.
    ///
    /// # Errors
    /// When there is no page.
    pub async fn focus(&self) -> Outcome<Value> {
        Ok(self.client.execute(FOCUS, Vec::new()).await?)
    }

    async fn strike(&self, value: char) -> Outcome<()> {
        let struck = KeyActions::new("keyboard".to_owned());
        let struck = struck.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        Ok(self.client.perform_actions(struck).await?)
    }
}

/// What a button adds for those who do not see the page need not be said.
fn is_meant(focus: &Value, words: &str) -> bool {
    let rest = focus["words"].as_str().and_then(|said| said.strip_prefix(words));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}

/// Whether it is in the group of round buttons of which one says these words.
fn holds(focus: &Value, words: &str) -> bool {
    focus["group"].as_array().is_some_and(|group| group.iter().any(|one| one == words))
}
