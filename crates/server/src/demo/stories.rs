//! Who the invented children are and what is told of them: berries by name, and never more of what
//! happened than the screens need to be tried.

use super::afterwards::Went;

/// Given names, girls' and boys' in turn.
const GIVEN: [&str; 12] = [
    "Ilinca", "Toma", "Anca", "Matei", "Smaranda", "Vlăduț", "Catinca", "Rareș", "Ruxandra", "Tudor", "Zoe",
    "Iustin",
];

/// Family names: berries.
const FAMILY: [&str; 15] = [
    "Zmeuraș",
    "Afin",
    "Coacăză",
    "Măceș",
    "Porumbar",
    "Dud",
    "Fragă",
    "Mureșel",
    "Cătină",
    "Scoruș",
    "Merișor",
    "Alunar",
    "Căpșun",
    "Vișinel",
    "Gutui",
];

/// What was told, with the form it is counted under.
const TOLD: [(&str, &str); 6] = [
    ("Copilul a fost găsit cerșind și spune că trebuie să dea banii altcuiva.", "begging"),
    ("Profesoara a observat că adolescenta vorbește despre o muncă în străinătate.", "sexual_exploitation"),
    ("Copilul lucrează noaptea într-o hală și nu merge la școală.", "forced_labour"),
    ("Copilul a povestit la școală ce i se cere să trimită pe internet.", "online_sexual_abuse"),
    ("Un vecin a sunat: copilul are grijă singur de o gospodărie străină.", "domestic_servitude"),
    ("Medicul de gardă a cerut sprijin după ce copilul a povestit ce s-a întâmplat.", "sexual_abuse"),
];

const URGENCY: [&str; 6] = ["urgent", "routine", "routine", "urgent", "immediate_danger", "routine"];

/// The fields of the referral of the `n`-th child, as they would be typed.
pub(super) fn referral(n: usize, year: i32) -> Vec<(String, String)> {
    let (told, form) = TOLD[n % TOLD.len()];
    let born = year - 4 - i32::try_from((n * 5) % 14).unwrap_or(0);
    let mut fields = vec![
        ("urgency", URGENCY[n % URGENCY.len()].to_owned()),
        ("given_name", GIVEN[n % GIVEN.len()].to_owned()),
        ("family_name", FAMILY[(n * 7) % FAMILY.len()].to_owned()),
        ("sex", if n.is_multiple_of(2) { "female" } else { "male" }.to_owned()),
        ("county", "RO-CJ".to_owned()),
        ("languages", language(n).to_owned()),
        ("told", told.to_owned()),
        ("forms", form.to_owned()),
        ("referrer_kind", if n.is_multiple_of(3) { "school" } else { "child_protection" }.to_owned()),
        ("child_is", "victim".to_owned()),
    ];
    if !n.is_multiple_of(4) {
        fields.push(("child_way", (n % 4 * 10).to_string()));
    }
    if n.is_multiple_of(5) {
        fields.push(("child_hours_off", "12:30-14:30".to_owned()));
    }
    if !n.is_multiple_of(9) {
        fields.push(("age_basis", if n.is_multiple_of(4) { "stated" } else { "documented" }.to_owned()));
        fields.push(("birth_date", format!("{:02}.{:02}.{born}", 1 + n % 27, 1 + n % 12)));
    }
    fields.into_iter().chain(around(n)).map(|(field, text)| (field.to_owned(), text)).collect()
}

fn language(n: usize) -> &'static str {
    match n % 10 {
        3 => "ukr",
        7 => "hun,ron",
        _ => "ron",
    }
}

/// Who represents the child, and whom one suspects.
fn around(n: usize) -> Vec<(&'static str, String)> {
    let mut fields = match n % 5 {
        0 => vec![("represents", "nobody".to_owned()), ("stand_in", "guardianship_authority".to_owned())],
        1 => vec![
            ("represents", "parent".to_owned()),
            ("representative_name", format!("{} Livia", FAMILY[(n * 7) % FAMILY.len()])),
            ("representative_suspected", "yes".to_owned()),
            ("stand_in", "guardianship_authority".to_owned()),
        ],
        _ => vec![
            ("represents", "parent".to_owned()),
            ("representative_name", format!("{} Livia", FAMILY[(n * 7) % FAMILY.len()])),
        ],
    };
    if n.is_multiple_of(2) {
        fields.push(("suspected_given_name", "Bogdan".to_owned()));
        fields.push(("suspected_family_name", "Spinosu".to_owned()));
        let relation = if n.is_multiple_of(4) { "relative" } else { "acquaintance" };
        fields.push(("suspected_relation", relation.to_owned()));
    }
    fields
}

/// What is noted when the child was informed.
pub(super) fn informed(day: &str) -> Vec<(String, String)> {
    [
        ("informed_of", "Ce se întâmplă în casă, cine este de față, că poate cere pauză sau poate opri."),
        ("informed_in", "ron"),
        ("informed_by", "Carpen Ioana"),
        ("informed_on", day),
        ("wishes", "Vrea să țină ursulețul în brațe."),
    ]
    .into_iter()
    .map(|(field, text)| (field.to_owned(), text.to_owned()))
    .collect()
}

/// What the case manager writes of an interview, but for hours and people.
pub(super) fn record(went: Went) -> Vec<(String, String)> {
    let told: &[(&str, &str)] = match went {
        Went::Stopped => &[
            ("ending", "stopped"),
            ("stop_reason", "childs_wish"),
            ("wellbeing", "A cerut să se oprească; a plecat liniștit, cu ursulețul."),
        ],
        Went::Held | Went::NotHeld => &[
            ("ending", "held"),
            ("breaks", "1"),
            ("break_minutes", "5"),
            ("wellbeing", "Liniștit la venire și la plecare."),
        ],
    };
    let always = [
        ("protocol", "nichd"),
        ("recorded", "yes"),
        ("recording_kept", "DVD, plicul 14, la parchet"),
        ("others_there", "Cine a însoțit copilul a așteptat în camera de joacă."),
    ];
    told.iter().copied().chain(always).map(|(field, text)| (field.to_owned(), text.to_owned())).collect()
}

/// What is written when the rest of a stopped interview is asked for.
pub(super) fn further() -> Vec<(String, String)> {
    [
        ("further_reason", "stopped_before_end"),
        ("ordered_by", "Procuror de caz"),
        ("ordered_on", "azi"),
        ("necessary", "Copilul nu a fost întrebat despre cine l-a adus acolo."),
    ]
    .into_iter()
    .map(|(field, text)| (field.to_owned(), text.to_owned()))
    .collect()
}

/// Questions passed on: topic, words, and how many minutes after the start.
pub(super) const QUESTIONS: [(&str, &str, i64); 2] =
    [("time", "Era dimineață sau seară?", 3), ("place", "Cum arăta camera?", 6)];
