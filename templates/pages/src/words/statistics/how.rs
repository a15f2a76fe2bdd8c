//! How each figure is computed, for whoever answers for it.

use barnahus_casework::figures::Figure;
use barnahus_vocabulary::Text;

/// Whom all figures are about.
pub const WHO: [Text; 4] = [
    Text::new(
        "Un copil este numărat o singură dată, în perioada în care a început prima lui audiere consemnată. Cazurile de probă nu se numără.",
        "A child is counted once, in the period in which its first recorded interview began. Cases for trying are not counted.",
    ),
    Text::new(
        "Fiecare cifră împarte aceiași copii în părți: fiecare copil este în exact una, iar procentul este din toți copiii rândului.",
        "Each figure cuts the same children into parts: every child is in exactly one, and the per cent are of all children of the row.",
    ),
    Text::new(
        "Perioadele dinaintea primului copil audiat în casă nu apar.",
        "Periods before the first child that was heard in the house do not appear.",
    ),
    Text::new(
        "Vârsta, sexul, forma de exploatare, limba, dizabilitatea și ajutorul primit se păstrează sigilate și se deschid numai pentru a număra. Un copil cu mai multe forme sau limbi se numără la prima din listă.",
        "Age, sex, form of exploitation, language, disability and the help that was given are kept sealed and are opened for counting only. A child with several forms or languages counts as the first of the list.",
    ),
];

/// The days.
pub const DAYS: Text = Text::new(
    "Zile întregi, de câte 24 de ore, de la primirea semnalării până la începutul primei audieri consemnate. Mediana este numărul de zile al copilului din mijloc; percentila 90 este al celui după care o zecime a așteptat mai mult (rangul cel mai apropiat, fără interpolare). Copiii care încă așteaptă nu apar.",
    "Whole days of 24 hours from the receipt of the referral to the beginning of the first recorded interview. The median is the number of days of the child in the middle; the 90th percentile that of the child behind whom a tenth waited longer (the nearest rank, nothing interpolated). Children who still wait do not appear.",
);

/// Why children waited.
pub const WAITS: [Text; 3] = [
    Text::new(
        "Numai copiii audiați după termen, în perioada primei lor audieri. Când termenul a trecut, cine răspunde de caz spune de ce și cui se datorează zilele de la semnalare până la audiere: copilului, camerei, unui rol din echipă, unei instituții. Zilele despre care nu a spus nimeni nimic sunt ale nimănui: nu a cerut nimeni audierea.",
        "Only children who were heard after the limit, in the period of their first interview. When the limit has passed, whoever is in charge of the case says why, and to whom the days from the referral to the interview are due: the child, a room, a role in the team, an institution. Days of which nobody said anything are nobody’s: nobody asked for the interview.",
    ),
    Text::new(
        "Zilele sunt aceleași ca la prima cifră: întregi, de câte 24 de ore. 100 % înseamnă toate zilele acestor copii. Ce s-a spus se poate corecta, iar cifra se schimbă atunci. Copiii care încă așteaptă nu apar.",
        "The days are those of the first figure: whole ones of 24 hours. 100 % is all the days of these children. What was said can be corrected, and the figure then changes. Children who still wait do not appear.",
    ),
    Text::new(
        "Pentru afara casei se spune o singură parte: cât din așteptare este a nimănui, rotunjit la un procent; și numai dacă destui copii au fost audiați în termen, destui după, și destui au zile de un fel și zile de celălalt.",
        "For outside the house one share is told: how much of the waiting is nobody’s, rounded to one per cent; and only when enough children were heard in time, enough after it, and enough have days of the one kind and of the other.",
    ),
];

/// One figure.
#[must_use]
pub const fn figure(figure: Figure) -> Text {
    match figure {
        Figure::WithinLimit => Text::new(
            "Termenul este cel al casei pentru prima audiere, așa cum rezulta din dosar când a fost programată sau mutată ultima dată; se compară cu începutul programat. Prelungirea, dacă s-a dat, este socotită.",
            "The limit is that of the house for a first interview, as it followed from the file when it was booked or moved last; it is compared with the booked beginning. The extension, where it was given, is reckoned.",
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
        Figure::Examination => Text::new(
            "Ce s-a hotărât și s-a consemnat până astăzi la sprijin. La timp: examinarea a avut loc în cel mult atâtea zile de la ziua semnalării câte cerea regula casei când a fost consemnată (14, dacă nu a schimbat-o nimeni), sau înainte. Dintre mai multe examinări se numără cea făcută, apoi cea de făcut; „nu este necesară” este o hotărâre, al cărei motiv nu se numără. Nenotată: cazul a fost șters sau predat altei case înainte de această versiune.",
            "What was decided and recorded under support, until today. In time: the examination took place within as many days after the day of the referral as the rule of the house asked for when it was recorded (14, if nobody changed it), or before. Of several examinations the one that was done counts, then the one to be done; “not needed” is a decision, the reason of which is not counted. Not noted: the case was erased or handed to another house before this version.",
        ),
        Figure::Assessment => Text::new(
            "La fel ca examinarea medicală, pentru evaluarea psihologică; zilele sunt cele ale terapiei (30, dacă nu le-a schimbat nimeni).",
            "As for the medical examination, of the psychological assessment; the days are those of therapy (30, if nobody changed them).",
        ),
        Figure::Therapy => Text::new(
            "La fel ca examinarea medicală; terapia este făcută din ziua în care a început. La timp: în cel mult atâtea zile de la ziua semnalării câte cerea regula casei când a fost consemnată (30, dacă nu a schimbat-o nimeni).",
            "As for the medical examination; therapy is done from the day on which it began. In time: within as many days after the day of the referral as the rule of the house asked for when it was recorded (30, if nobody changed it).",
        ),
    }
}

/// What leaves the house.
pub const OUTSIDE: [Text; 3] = [
    Text::new(
        "Numai trimestre încheiate, fără filtre, și din fiecare cifră numai partea pe care o cere standardul. Ea se spune dacă ea și restul au fiecare cel puțin atâția copii cât pragul casei; mediana și percentila, dacă tot atâția copii sunt de fiecare parte.",
        "Only quarters that have ended, without filters, and of each figure only the part that the standard asks for. It is told when it and the rest each hold as many children as the threshold of the house; the median and the percentile when as many lie on either side.",
    ),
    Text::new(
        "Tabelul începe cu primul trimestru despre care se spune ceva: nu se vede dacă înainte au fost puțini copii sau niciunul.",
        "The table begins with the first quarter of which something is told: whether few children or none came before cannot be seen.",
    ),
    Text::new(
        "Publicați un trimestru o singură dată: ce se corectează sau se consemnează între două tabele ale aceluiași trimestru ar putea spune despre un copil.",
        "Publish a quarter once: what is corrected or recorded between two tables of the same quarter could tell of a child.",
    ),
];

/// What there is no figure for.
pub const MISSING: [Text; 4] = [
    Text::new(
        "Ce a făcut altă casă înainte să predea cazul. Ce nu a fost notat înainte de această versiune apare ca nenotat; motivele întârzierilor de dinainte apar ca zile ale nimănui.",
        "What another house did before it handed a case over. What was not noted before this version appears as not noted; the reasons of delays from before it appear as nobody’s days.",
    ),
    Text::new(
        "Copiii care nu au fost audiați, fiindcă s-a hotărât că nu este nevoie, nu sunt în nicio cifră: nici ajutorul pe care îl au (standardele 7 și 8) nu se numără. El este în pagina fiecărui caz, la sprijin.",
        "Children who were not heard, because it was decided that no interview is needed, are in no figure: nor is the help that they have (standards 7 and 8). It stands in the page of each case, under support.",
    ),
    Text::new(
        "Urmărirea cazului de către echipă (parte din standardele 2 și 5) nu se numără: programul știe că cineva răspunde de fiecare sarcină și când a trecut termenul ei, dar nu are o cifră pentru asta.",
        "The tracking of a case by the team (part of standards 2 and 5) is not counted: the program knows that somebody owes each duty and when its day has passed, but has no figure for it.",
    ),
    Text::new(
        "Dacă a fost copilul ascultat, în sensul standardului 1.2, dincolo de faptul că a fost informat.",
        "Whether the child was heard in the sense of standard 1.2, beyond that it was informed.",
    ),
];
