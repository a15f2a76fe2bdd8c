//! How each figure is computed, for whoever answers for it.

use barnahus_casework::figures::Figure;
use barnahus_vocabulary::Text;

/// Whom all figures are about.
pub const WHO: [Text; 3] = [
    Text::new(
        "Un copil este numărat o singură dată, în perioada în care a început prima lui audiere consemnată. Cazurile de probă nu se numără.",
        "A child is counted once, in the period in which its first recorded interview began. Cases for trying are not counted.",
    ),
    Text::new(
        "Fiecare cifră împarte aceiași copii în părți: fiecare copil este în exact una, iar procentul este din toți copiii rândului.",
        "Each figure cuts the same children into parts: every child is in exactly one, and the per cent are of all children of the row.",
    ),
    Text::new(
        "Vârsta, sexul, forma de exploatare, limba și dizabilitatea se păstrează sigilate și se deschid numai pentru a număra. Un copil cu mai multe forme sau limbi se numără la prima din listă.",
        "Age, sex, form of exploitation, language and disability are kept sealed and are opened for counting only. A child with several forms or languages counts as the first of the list.",
    ),
];

/// The days.
pub const DAYS: Text = Text::new(
    "Zile întregi, de câte 24 de ore, de la primirea semnalării până la începutul primei audieri consemnate. Mediana este numărul de zile al copilului din mijloc; percentila 90 este al celui după care o zecime a așteptat mai mult (rangul cel mai apropiat, fără interpolare). Copiii care încă așteaptă nu apar.",
    "Whole days of 24 hours from the receipt of the referral to the beginning of the first recorded interview. The median is the number of days of the child in the middle; the 90th percentile that of the child behind whom a tenth waited longer (the nearest rank, nothing interpolated). Children who still wait do not appear.",
);

/// One figure.
#[must_use]
pub const fn figure(figure: Figure) -> Text {
    match figure {
        Figure::WithinLimit => Text::new(
            "Termenul este cel al casei pentru prima audiere, așa cum rezulta din dosar când a fost programată sau mutată ultima dată; se compară cu începutul programat. Prelungirile nu se socotesc. Motivul unei întârzieri nu se păstrează încă.",
            "The limit is that of the house for a first interview, as it followed from the file when it was booked or moved last; it is compared with the booked beginning. Extensions are not reckoned. The reason of a delay is not kept yet.",
        ),
        Figure::Informed => Text::new(
            "Nota că a fost informat copilul este întreagă (ce, în ce limbă, de cine, când, dorințele lui) și poartă ziua audierii sau una dinainte.",
            "The note that the child was informed is whole (what, in which language, by whom, when, its wishes) and bears the day of the interview or one before.",
        ),
        Figure::Meeting => Text::new(
            "O ședință de planificare a cazului, consemnată ca ținută, s-a încheiat înainte de începutul audierii.",
            "A planning meeting of the case, recorded as held, ended before the interview began.",
        ),
        Figure::Attendance => Text::new(
            "La prima audiere, nimeni dintre cei programați nu a fost consemnat ca lipsă.",
            "At the first interview, nobody of those booked was recorded as not there.",
        ),
        Figure::Away => Text::new(
            "Audierea a fost începută în program, ceea ce cere să se fi verificat că presupusul făptuitor nu este în casă. Celelalte au fost doar consemnate după aceea; asta nu înseamnă că el a fost acolo.",
            "The interview was started in the program, which asks that somebody made sure that the suspected person is not in the house. The others were only recorded afterwards; that does not mean that they were there.",
        ),
        Figure::Interviews => Text::new(
            "Câte audieri consemnate are copilul până astăzi, nu doar în perioadă; ședințele planificate ca o singură audiere se numără o dată. Același intervievator: la fiecare audiere următoare a vorbit cineva care vorbise și înainte.",
            "How many recorded interviews the child has until today, not only in the period; sessions planned as one interview count once. The same interviewer: at each further interview somebody talked with the child who had talked with it before.",
        ),
        Figure::Protocol => Text::new(
            "Protocolul consemnat al primei audieri; NICHD și NICHD revizuit sunt împreună.",
            "The recorded protocol of the first interview; NICHD and NICHD revised are together.",
        ),
        Figure::Recording => Text::new(
            "La prima audiere s-a consemnat că există o înregistrare.",
            "Of the first interview it was recorded that there is a recording.",
        ),
        Figure::Glass => Text::new(
            "La prima audiere, cel puțin o persoană din echipă, alta decât intervievatorul și interpretul, a urmărit din camera de observare sau prin legătură video.",
            "At the first interview, at least one person of the team other than the interviewer and the interpreter watched from the observation room or by link.",
        ),
    }
}

/// What leaves the house.
pub const OUTSIDE: [Text; 2] = [
    Text::new(
        "Numai trimestre încheiate, fără filtre, și din fiecare cifră numai partea pe care o cere standardul. Ea se spune dacă ea și restul au fiecare cel puțin atâția copii cât pragul casei; mediana și percentila, dacă tot atâția copii sunt de fiecare parte.",
        "Only quarters that have ended, without filters, and of each figure only the part that the standard asks for. It is told when it and the rest each hold as many children as the threshold of the house; the median and the percentile when as many lie on either side.",
    ),
    Text::new(
        "Publicați un trimestru o singură dată: o corectură făcută între două tabele ale aceluiași trimestru ar putea spune despre un copil.",
        "Publish a quarter once: a correction made between two tables of the same quarter could tell of a child.",
    ),
];

/// What there is no figure for.
pub const MISSING: Text = Text::new(
    "Standardele 7 și 8: sprijinul medical și terapia nu se numără aici. Nici motivele întârzierilor și nici căruia i se datorează fiecare zi de așteptare nu sunt păstrate. Ce nu a fost notat înainte de această versiune apare ca nenotat.",
    "Standards 7 and 8: medical help and therapy are not counted here. Neither the reasons of delays nor to whom each day of waiting is due are kept. What was not noted before this version appears as not noted.",
);
