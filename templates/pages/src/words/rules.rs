//! What is said about the rules of a house: what each group does, trying out, what changed.

use barnahus_casework::settings::Setting;
use barnahus_vocabulary::{Plural, Text};

/// Title.
pub const TITLE: Text = Text::new("Regulile casei", "Rules of the house");
/// What the page is.
pub const LEAD: Text = Text::new(
    "Ce își hotărăște casa singură. Întâi vedeți ce s-ar schimba, apoi salvați. Ce este deja programat rămâne \
     cum este.",
    "What the house decides for itself. First you see what would change, then you save. What is booked stays \
     as it is.",
);
/// To who may try but not change.
pub const READ_ONLY: Text = Text::new(
    "Regulile le schimbă administratorul casei. Puteți încerca alte cifre și vedea ce s-ar schimba.",
    "The house's administrator changes the rules. You may try other figures and see what would change.",
);
/// Button.
pub const TRY: Text = Text::new("Arată ce s-ar schimba", "Show what would change");
/// Title of the preview.
pub const PREVIEW: Text = Text::new("Ce s-ar schimba", "What would change");
/// Nothing differs.
pub const NOTHING: Text = Text::new("Cifrele sunt cele de acum", "The figures are those of now");
/// About it.
pub const NOTHING_MORE: Text = Text::new(
    "Nu s-ar schimba nimic, nu este nimic de salvat.",
    "Nothing would change; there is nothing to save.",
);
/// Column.
pub const FIGURE: Text = Text::new("Regula", "Rule");
/// Column.
pub const NOW: Text = Text::new("Acum", "Now");
/// Column.
pub const THEN: Text = Text::new("Ar fi", "Would be");
/// Heading.
pub const WAITING: Text = Text::new("Pentru cazurile care așteaptă", "For the cases that wait");
/// Column.
pub const CASE: Text = Text::new("Cazul", "Case");
/// Column.
pub const LENGTH: Text = Text::new("Durata", "Length");
/// Column.
pub const LAST_DAY: Text = Text::new("Termenul", "Last day");
/// Column.
pub const HOURS: Text = Text::new("Orele copilului", "The child's hours");
/// Column.
pub const BEST: Text = Text::new("Cele mai bune ore", "Best hours");
/// Column.
pub const SESSIONS: Text = Text::new("Mai multe ședințe", "Several sessions");
/// The last day lies in the past.
pub const PASSED: Text = Text::new("deja trecut", "already past");
/// Cell.
pub const ANY: Text = Text::new("oricare", "any");
/// Cell.
pub const YES: Text = Text::new("da", "yes");
/// Cell.
pub const NO: Text = Text::new("nu", "no");
/// Between the old and the new, heard.
pub const BECOMES: Text = Text::new("devine", "becomes");
/// How many wait.
pub const CASES_WAIT: Plural = Plural {
    ro: ["caz așteaptă", "cazuri așteaptă", "de cazuri așteaptă"],
    en: ["case waits", "cases wait"],
};
/// For how many something changes.
pub const CASES_CHANGE: Plural = Plural {
    ro: ["caz se schimbă", "cazuri se schimbă", "de cazuri se schimbă"],
    en: ["case changes", "cases change"],
};
/// For how many nothing changes.
pub const CASES_SAME: Plural = Plural {
    ro: ["caz rămâne la fel", "cazuri rămân la fel", "de cazuri rămân la fel"],
    en: ["case stays the same", "cases stay the same"],
};
/// For how many no slot was sought, and nothing else changes.
pub const CASES_UNSOUGHT: Plural = Plural {
    ro: ["caz pentru care", "cazuri pentru care", "de cazuri pentru care"],
    en: ["case for which", "cases for which"],
};
/// After it.
pub const UNSOUGHT: Text = Text::new(
    "nu s-a căutat loc: durata, termenul și orele rămân la fel; primul loc se poate schimba.",
    "no slot was sought: length, last day and hours stay the same; the first slot may change.",
);
/// For how many the last day moves.
pub const DAYS_MOVE: Plural = Plural {
    ro: ["caz cu alt termen", "cazuri cu alt termen", "de cazuri cu alt termen"],
    en: ["case with another last day", "cases with another last day"],
};
/// How many are booked.
pub const BOOKED: Plural = Plural {
    ro: ["caz are audierea programată", "cazuri au audierea programată", "de cazuri au audierea programată"],
    en: ["case has its interview booked", "cases have their interview booked"],
};
/// What becomes of them.
pub const BOOKED_STAYS: Text = Text::new(
    "Programările făcute nu se mută și nu se anulează.",
    "Bookings that stand are neither moved nor cancelled.",
);
/// Nothing that concerns who waits.
pub const UNTOUCHED: Text = Text::new(
    "Durata, orele, termenul și locurile celor care așteaptă rămân aceleași.",
    "Length, hours, last day and slots of those who wait stay the same.",
);
/// To who sees no cases.
pub const CLOSED: Text = Text::new(
    "Ce se schimbă la fiecare caz vede coordonatorul, care are acces la dosare și poate încerca aceleași cifre. Aici \
     se numără doar ce se știe fără a deschide un dosar.",
    "What changes for each case is seen by the coordinator, who may open files and try the same figures. Here only \
     what is known without opening a file is counted.",
);
/// Before the number of cases that may be concerned, to who sees none.
pub const AT_MOST: Text = Text::new("Cel mult", "At most");
/// For how many a figure may matter that goes by the age or the time that is free.
pub const MAY_CHANGE: Plural = Plural {
    ro: [
        "caz poate avea altă durată, alte ore sau alt prim loc; dacă da, depinde de vârsta copilului și de ce este liber.",
        "cazuri pot avea altă durată, alte ore sau alt prim loc; la câte anume, depinde de vârsta copiilor și de ce este \
         liber.",
        "de cazuri pot avea altă durată, alte ore sau alt prim loc; la câte anume, depinde de vârsta copiilor și de ce \
         este liber.",
    ],
    en: [
        "case may get another length, other hours or another first slot; whether it does depends on the child's age and \
         on what is free.",
        "cases may get another length, other hours or another first slot; how many do depends on the children's ages \
         and on what is free.",
    ],
};
/// Below the table.
pub const AS_OF_SLOT: Text = Text::new(
    "După vârsta copilului în ziua primului loc propus; unde nu este niciunul, după cea de astăzi. Deschiderea \
     dosarelor pentru planificare s-a notat în registru.",
    "By the child's age on the day of the first slot; where there is none, by the age today. That the files were \
     opened for planning stands in the audit trail.",
);
/// Column: the slot that is offered first.
pub const FIRST_SLOT: Text = Text::new("Primul loc propus", "First slot offered");
/// In that column.
pub const NO_SLOT: Text = Text::new("niciun loc posibil", "none possible");
/// Button.
pub const SAVE: Text = Text::new("Salvează regulile", "Save the rules");
/// Button.
pub const BACK: Text = Text::new("Înapoi la cifre", "Back to the figures");
/// Heading.
pub const HISTORY: Text = Text::new("Cine ce a schimbat", "Who changed what");
/// No change yet; what the house was set up with is no change.
pub const NEVER: Text = Text::new("Nicio schimbare notată aici.", "No change is noted here.");
/// More changes than are shown.
pub const EARLIER: Text = Text::new("Schimbări mai vechi", "Earlier changes");
/// Before the default.
pub const DEFAULT: Text = Text::new("Valoarea implicită:", "Default:");
/// The same where another stands in the field.
pub const NOT_DEFAULT: Text = Text::new("Diferă de cea implicită:", "Differs from the default:");

/// Fault, before the label of the other figure.
pub const BELOW: Text = Text::new("Nu poate fi mai puțin decât", "Cannot be less than");
/// Fault, likewise.
pub const ABOVE: Text = Text::new("Nu poate fi mai mult decât", "Cannot be more than");
/// Fault, likewise.
pub const NOT_AFTER: Text = Text::new("Trebuie să fie după", "Must be after");

/// What the figures of a group do, in plain words.
#[must_use]
pub const fn about(setting: Setting) -> Text {
    match setting {
        Setting::Lengths => Text::new(
            "Cât timp se păstrează pentru o audiere, cu pauze cu tot. O vârstă necunoscută se citește ca cea mai mică.",
            "How much time is kept for an interview, breaks included. An unknown age is read as the youngest.",
        ),
        Setting::BestHours => Text::new(
            "La ce ore din zi se caută locuri. În cele mai bune ore copiii mici sunt odihniți: se propun primele.",
            "At which hours of the day slots are sought. Best hours are when young children are rested: they come first.",
        ),
        Setting::FirstInterview => Text::new(
            "În câte zile de la semnalare are loc prima audiere.",
            "Within how many days after the referral the first interview is held.",
        ),
        Setting::Apart => Text::new(
            "Timpul păstrat liber înainte și după fiecare audiere. De obicei un singur copil odată; mai mulți doar dacă \
             au intrări și așteptări separate.",
            "Time kept free before and after each interview. Usually one child at once; more only with separate \
             entrances and waiting rooms.",
        ),
        Setting::MinimumNotice => Text::new(
            "Cât timp rămâne ca toți să afle și să vină. În pericol imediat nu se așteaptă deloc.",
            "How long everyone has to learn of it and come. In immediate danger there is no wait at all.",
        ),
        Setting::Sessions => Text::new(
            "Pentru copiii mici o audiere poate fi împărțită în mai multe ședințe, socotite ca una singură.",
            "For young children an interview may be split into several sessions that count as one.",
        ),
        Setting::InterviewerKnows => Text::new(
            "Cine nu știe nu poate sugera copilului un răspuns. Planificarea poate hotărî altfel pentru fiecare caz.",
            "Whoever does not know cannot put an answer into the child’s mouth. Planning may decide otherwise for each case.",
        ),
        Setting::TriageLimits => Text::new(
            "În cât timp se uită cineva la o semnalare. Se aplică semnalărilor care vin de acum înainte.",
            "How soon someone looks at a referral. It holds for referrals that come from now on.",
        ),
        Setting::Weights => Text::new(
            "Puncte pentru fiecare lucru nedorit: locul cu cele mai puține puncte este propus primul. Contează doar \
             raportul dintre ele. Așteptarea se dublează la un caz urgent și se înmulțește cu patru în pericol imediat.",
            "Points for each thing one would rather avoid: the slot with the fewest is offered first. Only their \
             proportions matter. Waiting counts double in an urgent case and fourfold in immediate danger.",
        ),
        Setting::BeforeEighteen => Text::new(
            "Cu cât timp înainte de majorat se propune predarea cazului.",
            "How long before coming of age the handover is offered.",
        ),
        Setting::CourtNotice => Text::new(
            "După ce altcineva reprezintă copilul, apare o sarcină: instanța să afle. Zero: casa nu o cere.",
            "After someone else represents a child, a duty appears: the court is to be told. Zero: the house does not \
             ask for it.",
        ),
        Setting::InformationVisit => Text::new(
            "Când începe sprijinul, managerul de caz are o sarcină: să informeze copilul și familia despre ce urmează. \
             Zero: casa nu o cere.",
            "When support begins, the case manager has a duty: to inform the child and the family of what follows. \
             Zero: the house does not ask for it.",
        ),
        Setting::Help => Text::new(
            "În câte zile de la semnalare se socotește la timp ajutorul. Folosește numai la statistici și se aplică la ce se \
             consemnează de acum înainte.",
            "Within how many days after the referral help counts as given in time. It serves the statistics alone, and holds for \
             what is recorded from now on.",
        ),
        Setting::SmallestCount => Text::new(
            "În raportul către nucleul MNR un număr mai mic nu se scrie, ca nimeni să nu recunoască un copil.",
            "In the report to the MNR core a smaller number is not written, so that nobody recognises a child.",
        ),
        Setting::EmergencyAccess => Text::new(
            "Cât timp rămâne deschis un dosar celui care l-a deschis de urgență, fără să fie în echipă. Se aplică \
             acceselor de acum înainte.",
            "How long a file stays open to whoever opened it in an emergency, without a place in its team. It holds for \
             accesses from now on.",
        ),
        Setting::Retention => Text::new(
            "Un dosar încheiat se păstrează atâția ani de la încheiere și niciodată mai puțin decât până la vârsta de mai \
             jos; apoi cineva hotărăște ștergerea lui. Se aplică tuturor dosarelor încheiate. Casa își pune aici \
             termenele din nomenclatorul ei arhivistic.",
            "An ended file is kept for so many years after its end, and never less than up to the age below; then someone \
             decides that it is erased. It holds for all ended files. The house puts the terms of its approved archival \
             nomenclature here.",
        ),
    }
}
