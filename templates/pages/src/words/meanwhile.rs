//! What is said when somebody was faster.

use barnahus_vocabulary::Text;

/// A heading.
pub const MEANWHILE: Text =
    Text::new("Între timp altcineva a schimbat ceva aici", "Somebody changed something here meanwhile");
/// About it.
pub const NOT_KEPT: Text = Text::new(
    "Ce ați scris nu s-a păstrat. Îl aveți aici; mai jos este ce stă acum. Trimiteți din nou ce mai este de spus.",
    "What you typed was not kept. Here it is; below is what stands now. Send again what is still to be said.",
);
