//! The leaflet in English, for each age.
//!
//! Simple words, short sentences, no promise that a house cannot keep, and nothing of any case.

use super::{Heads, Words};

pub(super) const HEADS: Heads = Heads {
    who: "Who you will meet",
    room: "What the room is like",
    may: "What you may say and do",
    next: "What comes next",
    drawing: "A calm room with two armchairs, a small table with paper and crayons, a window with a tree, and a lamp.",
};

pub(super) const UP_TO_6: Words = Words {
    title: "A house for children",
    intro: &["You are coming to a house for children.", "Here you talk with someone."],
    who: &[
        "Someone talks with you and listens.",
        "Someone makes sure that you are all right.",
        "Whoever comes with you stays near.",
    ],
    room: &[
        "There are soft chairs and a small table.",
        "You have paper and crayons.",
        "There is a camera. It remembers what we say.",
    ],
    may: &[
        "You may say: “I don't know.”",
        "You may say: “I don't understand.”",
        "You may say: “Stop.” Then we stop.",
        "You may drink water and go to the toilet.",
        "You may bring a toy.",
    ],
    next: &["You may ask anything.", "Someone tells you what comes next."],
};

pub(super) const FROM_7_TO_9: Words = Words {
    title: "You are coming to the children's house",
    intro: &[
        "Children come here to tell about something important.",
        "You are not here because you did something bad.",
    ],
    who: &[
        "A person who asks questions and listens. They have learned how to talk with children.",
        "A lawyer. They look after your rights.",
        "People who watch on a screen in another room, so that you are not asked by each of them in turn.",
        "If you speak another language, someone who translates.",
    ],
    room: &[
        "It is a quiet room with armchairs, a small table, paper and crayons.",
        "There is a camera on the wall. It records, so that you need not tell it many times.",
    ],
    may: &[
        "“I don't know” is a good answer.",
        "“I don't remember” is a good answer too.",
        "If you do not understand, say: “I don't understand.”",
        "If someone gets it wrong, you may say: “It was not like that.”",
        "You may ask for a break, or say “stop”.",
    ],
    next: &["At the end you may ask whatever you want.", "A grown-up tells you what happens next."],
};

pub(super) const FROM_10_TO_12: Words = Words {
    title: "Good to know before you come",
    intro: &[
        "At the children's house you can tell what you lived through or saw, in your own words.",
        "You are not here because you did something wrong.",
    ],
    who: &[
        "A person trained to talk with children. Only they are in the room with you, sometimes together with an interpreter.",
        "Your lawyer. They are on your side, and it costs nothing.",
        "In another room other people watch on a screen: a prosecutor, a psychologist, someone from child protection, for example. That way you tell it once, as far as possible.",
    ],
    room: &[
        "The room has armchairs, a small table, paper and crayons. You can see it beforehand.",
        "Picture and sound are recorded. Only those who need the recording for their work see it.",
    ],
    may: &[
        "You may say “I don't know” or “I don't remember”. You need not guess.",
        "You may say “I don't understand the question”.",
        "You may correct us if we got something wrong.",
        "You may ask for a break at any time, and you may stop.",
        "You may ask for someone you trust to be with you.",
        "You may say whether you would rather talk with a woman or a man.",
    ],
    next: &[
        "At the end you may ask questions.",
        "We tell you who looks after you from then on and what comes next.",
    ],
};

pub(super) const FROM_13_TO_17: Words = Words {
    title: "Your interview: what to expect and what your rights are",
    intro: &[
        "You are coming to a house made for children and teenagers, to tell in a quiet place what you lived through or saw.",
        "You are not here because you did something wrong.",
    ],
    who: &[
        "An interviewer with special training. Usually it is only the two of you in the room.",
        "Your lawyer, free of charge. You can talk with them beforehand.",
        "A parent, a guardian or another representative, if the law asks for it. You may say if there is someone you do not want there.",
        "In the observation room: the prosecutor or police officer, your case manager, sometimes a judge or a psychologist. They see and hear you on a screen and pass their questions on, so that you need not repeat it all.",
        "An interpreter, if you speak another language better; sign language is one of them.",
    ],
    room: &[
        "An ordinary quiet room with armchairs and a small table. You may ask to see it beforehand.",
        "The talk is recorded with sound and picture. You may ask who will see it and where it is kept.",
    ],
    may: &[
        "“I don't know” and “I don't remember” are good answers. Do not guess.",
        "You may ask for a question to be repeated or explained.",
        "You may correct us, and say that you do not want to answer a question.",
        "You may ask for a break at any time. If you want to stop, say so.",
        "You may ask for a person you trust to be beside you. If someone refuses, they must tell you why.",
        "You may say whether you would rather talk with a woman or a man; we try to go by it.",
    ],
    next: &[
        "Afterwards you can get help: a doctor, a psychologist, protection.",
        "We tell you what happens next and whom you can call.",
    ],
};
