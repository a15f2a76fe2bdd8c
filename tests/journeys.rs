//! Whole pieces of work in a house that runs: the real program, a browser, a mail server, an outsider's
//! calendar.
//!
//! Each journey sees what a person sees and nothing else. Where it needs an hour or an address, it takes
//! it from a page or a letter, so that the demo house may change without it.

mod by_keyboard;
mod demo_turns;
mod doors;
mod emergency;
mod first_start;
mod interview_day;
mod keeping;
mod main_job;
mod main_job_without_script;
mod offers;
mod on_paper;
mod on_the_way;
mod pages;
mod planning;
mod planning_in_part;
mod planted_words;
mod post;
mod preparing;
mod refusals;
mod rules;
mod signing_in;
mod supporting;
mod turns;
mod with_script;

use std::error::Error;

type Outcome<T> = Result<T, Box<dyn Error>>;
