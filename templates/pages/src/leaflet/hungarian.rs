//! The leaflet in Hungarian, for each age.
//!
//! Simple words, short sentences, no promise that a house cannot keep, and nothing of any case.

use super::{Heads, Words};

pub(super) const HEADS: Heads = Heads {
    who: "Kikkel találkozol",
    room: "Milyen a szoba",
    may: "Mit mondhatsz és mit tehetsz",
    next: "Mi történik utána",
    drawing: "Nyugodt szoba két fotellel, kis asztallal, papírral és ceruzákkal, ablakkal, amelyből egy fa látszik, és egy lámpával.",
};

pub(super) const UP_TO_6: Words = Words {
    title: "Egy ház gyerekeknek",
    intro: &["Egy gyerekeknek szóló házba jössz.", "Itt beszélgetsz valakivel."],
    who: &[
        "Valaki beszélget veled és meghallgat.",
        "Valaki figyel arra, hogy jól legyél.",
        "Aki veled jön, a közelben marad.",
    ],
    room: &[
        "Puha fotelek vannak és egy kis asztal.",
        "Van papír és ceruza.",
        "Van egy kamera. Az megjegyzi, amit mondunk.",
    ],
    may: &[
        "Mondhatod: „Nem tudom.”",
        "Mondhatod: „Nem értem.”",
        "Mondhatod: „Állj!” Akkor megállunk.",
        "Ihatsz vizet, és kimehetsz a mosdóba.",
        "Hozhatsz magaddal játékot.",
    ],
    next: &["Bármit kérdezhetsz.", "Valaki elmondja, mi következik."],
};

pub(super) const FROM_7_TO_9: Words = Words {
    title: "A gyerekek házába jössz",
    intro: &[
        "Ide azért jönnek gyerekek, hogy elmondjanak valami fontosat.",
        "Nem azért vagy itt, mert rosszat tettél.",
    ],
    who: &[
        "Valaki, aki kérdez és meghallgat. Megtanulta, hogyan kell gyerekekkel beszélni.",
        "Egy ügyvéd. Ő a jogaidra vigyáz.",
        "Emberek, akik egy másik szobából, képernyőn figyelnek, hogy ne kérdezzen meg mindegyikük külön.",
        "Ha más nyelven beszélsz, valaki, aki fordít.",
    ],
    room: &[
        "Csendes szoba, fotelekkel, kis asztallal, papírral és ceruzákkal.",
        "A falon van egy kamera. Felveszi, amit mondunk, hogy ne kelljen sokszor elmesélned.",
    ],
    may: &[
        "A „nem tudom” jó válasz.",
        "A „nem emlékszem” is jó válasz.",
        "Ha nem értesz valamit, mondd: „Nem értem.”",
        "Ha valaki rosszul mondja, szólhatsz: „Nem így volt.”",
        "Kérhetsz szünetet, vagy mondhatod, hogy „állj”.",
    ],
    next: &["A végén bármit kérdezhetsz.", "Egy felnőtt elmondja, mi történik ezután."],
};

pub(super) const FROM_10_TO_12: Words = Words {
    title: "Jó tudni, mielőtt jössz",
    intro: &[
        "A gyerekek házában a saját szavaiddal mondhatod el, mit éltél át vagy mit láttál.",
        "Nem azért vagy itt, mert hibáztál.",
    ],
    who: &[
        "Valaki, aki megtanulta, hogyan kell gyerekekkel beszélgetni. Csak ő van veled a szobában, néha egy tolmáccsal együtt.",
        "Az ügyvéded. Ő melletted áll, és nem kerül pénzbe.",
        "Egy másik szobában mások képernyőn figyelnek: például ügyész, pszichológus, valaki a gyermekvédelemtől. Így, amennyire lehet, csak egyszer kell elmondanod.",
    ],
    room: &[
        "A szobában fotelek vannak, kis asztal, papír és ceruzák. Előre is megnézheted.",
        "Kép- és hangfelvétel készül. A felvételt csak azok látják, akiknek a munkájukhoz kell.",
    ],
    may: &[
        "Mondhatod, hogy „nem tudom” vagy „nem emlékszem”. Nem kell találgatnod.",
        "Mondhatod, hogy „nem értem a kérdést”.",
        "Kijavíthatsz minket, ha valamit rosszul értettünk.",
        "Bármikor kérhetsz szünetet, és abba is hagyhatod.",
        "Kérheted, hogy legyen veled valaki, akiben megbízol.",
        "Megmondhatod, hogy inkább nővel vagy férfival beszélnél.",
    ],
    next: &["A végén kérdezhetsz.", "Elmondjuk, ki gondoskodik rólad ezután, és mi következik."],
};

pub(super) const FROM_13_TO_17: Words = Words {
    title: "A meghallgatásod: mi vár rád, és milyen jogaid vannak",
    intro: &[
        "Gyerekeknek és kamaszoknak készült házba jössz, hogy nyugodt helyen elmondd, mit éltél át vagy mit láttál.",
        "Nem azért vagy itt, mert hibáztál.",
    ],
    who: &[
        "Egy külön erre felkészített szakember kérdez. Általában csak ketten vagytok a szobában.",
        "Az ügyvéded, ingyen. Előtte is beszélhetsz vele.",
        "Szülő, gyám vagy más képviselő, ha a törvény megkívánja. Megmondhatod, ha valakit nem szeretnél ott látni.",
        "A megfigyelőszobában: az ügyész vagy a rendőr, az esetmenedzsered, néha bíró vagy pszichológus. Képernyőn látnak és hallanak, és átadják a kérdéseiket, hogy ne kelljen mindent megismételned.",
        "Tolmács, ha más nyelven jobban beszélsz; a jelnyelv is ilyen.",
    ],
    room: &[
        "Hétköznapi, csendes szoba fotelekkel és kis asztallal. Kérheted, hogy előre megnézhesd.",
        "A beszélgetésről hang- és képfelvétel készül. Megkérdezheted, ki látja majd, és hol őrzik.",
    ],
    may: &[
        "A „nem tudom” és a „nem emlékszem” jó válasz. Ne találgass.",
        "Kérheted, hogy ismételjék meg vagy magyarázzák el a kérdést.",
        "Kijavíthatsz minket, és mondhatod, hogy egy kérdésre nem akarsz válaszolni.",
        "Bármikor kérhetsz szünetet. Ha abba akarod hagyni, mondd meg.",
        "Kérheted, hogy valaki, akiben megbízol, melletted legyen. Ha valaki ezt megtagadja, meg kell mondania, miért.",
        "Megmondhatod, hogy inkább nővel vagy férfival beszélnél; igyekszünk eszerint tenni.",
    ],
    next: &[
        "Utána segítséget kaphatsz: orvost, pszichológust, védelmet.",
        "Elmondjuk, mi történik ezután, és kit hívhatsz fel.",
    ],
};
