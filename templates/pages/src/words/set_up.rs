//! What is said at the first start: five questions, and the house works.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Bun venit. Să pregătim casa", "Welcome. Let us set up the house");
/// Below it.
pub const LEAD: Text = Text::new(
    "Cinci întrebări și casa funcționează. Totul se poate schimba mai târziu.",
    "Five questions and the house works. Everything can be changed later.",
);
/// First question.
pub const HOUSE: Text = Text::new("Cum se numește casa?", "What is the house called?");
/// Field.
pub const HOUSE_NAME: Text = Text::new("Numele casei", "Name of the house");
/// Its hint.
pub const HOUSE_NAME_HINT: Text = Text::new(
    "Apare în scrisori și sus pe fiecare pagină.",
    "It stands in letters and at the top of every page.",
);
/// Field.
pub const ADDRESS: Text = Text::new("Adresa", "Address");
/// Its hint.
pub const ADDRESS_HINT: Text = Text::new(
    "Unde vin copilul și echipa. Apare în invitații.",
    "Where the child and the team come to. It stands in invitations.",
);
/// Field.
pub const COUNTY: Text = Text::new("Județul", "County");
/// Second question.
pub const COORDINATOR: Text = Text::new("Cine o coordonează?", "Who coordinates it?");
/// About it.
pub const COORDINATOR_HINT: Text = Text::new(
    "Primul cont: coordonator și administrator. La pasul următor își alege parola.",
    "The first account: coordinator and administrator. They choose a password in the next step.",
);
/// Field.
pub const NAME: Text = Text::new("Numele și prenumele", "Full name");
/// Field.
pub const EMAIL: Text = Text::new("Adresa de e-mail", "E-mail address");
/// Third question.
pub const ROOMS: Text = Text::new("Ce camere are?", "Which rooms does it have?");
/// Field.
pub const INTERVIEW_ROOMS: Text = Text::new("Camere de audiere", "Interview rooms");
/// Field.
pub const OBSERVATION_ROOMS: Text = Text::new("Camere de observare", "Observation rooms");
/// Hint of both.
pub const ROOMS_HINT: Text = Text::new(
    "Câte un nume pe rând. Fiecare cameră de observare vede toate camerele de audiere, până schimbați.",
    "One name a line. Each observation room sees all interview rooms until you change it.",
);
/// Fourth question.
pub const HOURS: Text = Text::new("Când este deschisă?", "When is it open?");
/// Field.
pub const DAYS: Text = Text::new("Zilele", "Days");
/// Field.
pub const OPENS: Text = Text::new("De la ora", "From");
/// Field.
pub const CLOSES: Text = Text::new("Până la ora", "Until");
/// Fifth question.
pub const MAIL: Text =
    Text::new("De la ce adresă pleacă scrisorile?", "From which address do letters leave?");
/// Field.
pub const MAIL_FROM: Text = Text::new("Adresa de e-mail a casei", "E-mail address of the house");
/// Its hint.
pub const MAIL_FROM_HINT: Text = Text::new(
    "Oamenii o văd ca expeditor. Răspunsurile ajung tot aici.",
    "People see it as the sender. Their answers come here too.",
);
/// Button.
pub const DONE: Text = Text::new("Pregătește casa", "Set up the house");
