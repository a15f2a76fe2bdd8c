//! The leaflet in Romanian, for each age.
//!
//! Simple words, short sentences, no promise that a house cannot keep, and nothing of any case.

use super::{Heads, Words};

pub(super) const HEADS: Heads = Heads {
    who: "Pe cine întâlnești",
    room: "Cum este camera",
    may: "Ce poți spune și face",
    next: "Ce urmează",
    drawing: "O cameră liniștită cu două fotolii, o masă mică cu hârtie și creioane, o fereastră cu un copac și o lampă.",
};

pub(super) const UP_TO_6: Words = Words {
    title: "O casă pentru copii",
    intro: &["Vii într-o casă pentru copii.", "Aici stai de vorbă cu cineva."],
    who: &[
        "Cineva stă de vorbă cu tine și te ascultă.",
        "Cineva are grijă să îți fie bine.",
        "Cine vine cu tine este aproape.",
    ],
    room: &[
        "Sunt fotolii moi și o masă mică.",
        "Ai hârtie și creioane.",
        "Este o cameră video. Ea ține minte ce spunem.",
    ],
    may: &[
        "Poți spune: „Nu știu.”",
        "Poți spune: „Nu înțeleg.”",
        "Poți spune: „Stop.” Atunci ne oprim.",
        "Poți bea apă și poți merge la toaletă.",
        "Poți aduce o jucărie.",
    ],
    next: &["Poți întreba orice.", "Cineva îți spune ce urmează."],
};

pub(super) const FROM_7_TO_9: Words = Words {
    title: "Vii la casa copiilor",
    intro: &["Aici vin copii ca să povestească ceva important.", "Nu vii aici pentru că ai făcut ceva rău."],
    who: &[
        "O persoană care pune întrebări și ascultă. Ea a învățat cum se vorbește cu copiii.",
        "Un avocat. El are grijă de drepturile tale.",
        "Oameni care privesc din altă cameră, pe un ecran, ca să nu te întrebe fiecare pe rând.",
        "Dacă vorbești altă limbă, cineva care traduce.",
    ],
    room: &[
        "Este o cameră liniștită, cu fotolii, o masă mică, hârtie și creioane.",
        "Pe perete este o cameră video. Ea înregistrează, ca să nu trebuiască să povestești de multe ori.",
    ],
    may: &[
        "„Nu știu” este un răspuns bun.",
        "„Nu îmi amintesc” este și el un răspuns bun.",
        "Dacă nu înțelegi, spune: „Nu înțeleg.”",
        "Dacă cineva spune greșit, poți să spui: „Nu a fost așa.”",
        "Poți cere o pauză sau poți spune „stop”.",
    ],
    next: &["La sfârșit poți întreba orice vrei.", "Un adult îți spune ce se întâmplă mai departe."],
};

pub(super) const FROM_10_TO_12: Words = Words {
    title: "Ce este bine să știi înainte să vii",
    intro: &[
        "La casa copiilor poți povesti ce ai trăit sau ce ai văzut, cu cuvintele tale.",
        "Nu ești aici pentru că ai greșit.",
    ],
    who: &[
        "O persoană pregătită să vorbească cu copii. Doar ea stă cu tine în cameră, uneori împreună cu un traducător.",
        "Avocatul tău. El este de partea ta și nu costă nimic.",
        "În altă cameră, alți oameni privesc pe un ecran: de exemplu un procuror, un psiholog, cineva de la protecția copilului. Așa povestești o singură dată, pe cât se poate.",
    ],
    room: &[
        "Camera are fotolii, o masă mică, hârtie și creioane. Poți să o vezi înainte.",
        "Se înregistrează cu imagine și sunet. Înregistrarea o văd doar cei care au nevoie de ea pentru munca lor.",
    ],
    may: &[
        "Poți spune „nu știu” sau „nu îmi amintesc”. Nu trebuie să ghicești.",
        "Poți spune „nu înțeleg întrebarea”.",
        "Poți să ne corectezi dacă am înțeles greșit.",
        "Poți cere o pauză oricând și te poți opri.",
        "Poți cere să fie cu tine o persoană în care ai încredere.",
        "Poți spune dacă preferi să vorbești cu o femeie sau cu un bărbat.",
    ],
    next: &[
        "La sfârșit poți pune întrebări.",
        "Îți spunem cine are grijă de tine mai departe și ce urmează.",
    ],
};

pub(super) const FROM_13_TO_17: Words = Words {
    title: "Audierea ta: ce te așteaptă și ce drepturi ai",
    intro: &[
        "Vii la o casă făcută pentru copii și adolescenți, ca să povestești într-un loc liniștit ce ai trăit sau ce ai văzut.",
        "Nu ești aici pentru că ai greșit.",
    ],
    who: &[
        "Un intervievator sau o intervievatoare, cu pregătire specială. De obicei sunteți doar voi doi în cameră.",
        "Avocatul tău, gratuit. Poți vorbi cu el înainte.",
        "Un părinte, un tutore sau alt reprezentant, dacă legea o cere. Poți spune dacă nu vrei să fie cineva anume.",
        "În camera de observare: procurorul sau polițistul, managerul tău de caz, uneori un judecător sau un psiholog. Văd și aud prin ecran și își transmit întrebările, ca să nu repeți totul.",
        "Un interpret, dacă vorbești mai bine altă limbă, inclusiv limba semnelor.",
    ],
    room: &[
        "O cameră obișnuită, liniștită, cu fotolii și o masă mică. Poți cere să o vezi înainte.",
        "Discuția se înregistrează audio și video. Poți întreba cine o va vedea și unde se păstrează.",
    ],
    may: &[
        "„Nu știu” și „nu îmi amintesc” sunt răspunsuri bune. Nu ghici.",
        "Poți cere să fie repetată sau explicată o întrebare.",
        "Ne poți corecta și poți spune că nu vrei să răspunzi la o întrebare.",
        "Poți cere pauză oricând. Dacă vrei să te oprești, spune.",
        "Poți cere ca o persoană de sprijin să fie lângă tine. Dacă cineva refuză, trebuie să îți spună de ce.",
        "Poți alege dacă preferi să vorbești cu o femeie sau cu un bărbat; încercăm să ținem seama.",
    ],
    next: &[
        "După aceea poți primi ajutor: medic, psiholog, protecție.",
        "Îți spunem ce se întâmplă mai departe și pe cine poți suna.",
    ],
};
