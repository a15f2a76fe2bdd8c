//! Letters without their marks, for the alphabets that Romanian child protection meets: Latin in
//! full, Cyrillic and others as they are, in lower case.

/// Lower case, marks taken off, ligatures opened. Combining marks fall away, so that composed and
/// decomposed spellings are alike.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '\u{300}'..='\u{36f}' => {}
            'ă' | 'â' | 'á' | 'à' | 'ä' | 'ã' | 'å' | 'ā' | 'ą' | 'ǎ' => folded.push('a'),
            'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ĕ' => folded.push('e'),
            'ğ' | 'ģ' | 'ĝ' | 'ġ' => folded.push('g'),
            'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' | 'ĭ' => folded.push('i'),
            'ķ' => folded.push('k'),
            'ľ' | 'ĺ' | 'ļ' | 'ł' => folded.push('l'),
            'ñ' | 'ń' | 'ň' | 'ņ' => folded.push('n'),
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' | 'ŏ' => folded.push('o'),
            'ř' | 'ŕ' | 'ŗ' => folded.push('r'),
            'ș' | '\u{15f}' | 'š' | 'ś' | 'ŝ' => folded.push('s'),
            'ț' | '\u{163}' | 'ť' | 'ŧ' => folded.push('t'),
            'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' | 'ŭ' => folded.push('u'),
            'ŵ' => folded.push('w'),
            'ý' | 'ÿ' | 'ŷ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            'þ' => folded.push_str("th"),
            other => folded.push(other),
        }
    }
    folded
}
