//! What happened, as it was told, and in which proceedings. Frozen as received at acceptance.

use std::collections::BTreeSet;

use crate::answer::Answer;
use crate::days::PastDay;
use crate::names::PersonName;
use crate::prose::Prose;

listed! {
    /// What was done to the child. After IOM's Human Trafficking Case Data Standard 2.0, with forms
    /// of abuse that are no trafficking; forced criminality is ours and leaves as its `Other`.
    FormOfExploitation {
        SexualExploitation = "sexual_exploitation", "exploatare sexuală", "sexual exploitation";
        ForcedLabour = "forced_labour", "muncă forțată", "forced labour";
        Begging = "begging", "cerșetorie forțată", "forced begging";
        ForcedCriminality = "forced_criminality", "constrângere la infracțiuni", "forced criminality";
        ForcedMarriage = "forced_marriage", "căsătorie forțată", "forced marriage";
        DomesticServitude = "domestic_servitude", "servitute domestică", "domestic servitude";
        OrganRemoval = "organ_removal", "prelevare de organe", "removal of organs";
        OnlineSexualAbuse = "online_sexual_abuse", "abuz sexual pe internet", "sexual abuse online";
        SexualAbuse = "sexual_abuse", "abuz sexual", "sexual abuse";
        Violence = "violence", "violență", "violence";
        Neglect = "neglect", "neglijare", "neglect";
        Other = "other", "altă formă", "another form";
    }
}

section! {
    /// What was told.
    Narrative {
        /// What was told, in the words used.
        told: Option<Prose>,
        /// By whom it was told.
        told_by: Option<PersonName>,
        /// Where it happened.
        place: Option<Prose>,
        /// When it last happened, as a day; limits of the first interview count from it.
        act_on: Option<PastDay>,
        /// When it happened, in words.
        act_when: Option<Prose>,
        /// Of what form.
        forms: BTreeSet<FormOfExploitation>,
        /// Whether the child has just told everything; the first interview then presses.
        just_told: Option<Answer>,
        /// When it was reported to the police or the prosecutor; the clock may start here.
        reported_on: Option<PastDay>,
        /// The file number of the judicial body.
        file_number: Option<PersonName>,
        /// The offence, in the words of the judicial body.
        offence: Option<Prose>,
    }
}

impl Narrative {
    /// Only what an examination needs: of what form, and when.
    #[must_use]
    pub(crate) fn for_examination(self) -> Self {
        Self { forms: self.forms, act_on: self.act_on, act_when: self.act_when, ..Self::default() }
    }
}
