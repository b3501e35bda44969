//! One layer of escapes off a text: those of JSON, of URLs and of HTML.

/// The printable marks of ASCII that HTML has names for. Letters and digits have none.
const NAMES: &[(&str, u8)] = &[
    ("excl", b'!'),
    ("quot", b'"'),
    ("QUOT", b'"'),
    ("num", b'#'),
    ("dollar", b'$'),
    ("percnt", b'%'),
    ("amp", b'&'),
    ("AMP", b'&'),
    ("apos", b'\''),
    ("lpar", b'('),
    ("rpar", b')'),
    ("ast", b'*'),
    ("midast", b'*'),
    ("plus", b'+'),
    ("comma", b','),
    ("period", b'.'),
    ("sol", b'/'),
    ("colon", b':'),
    ("semi", b';'),
    ("lt", b'<'),
    ("LT", b'<'),
    ("equals", b'='),
    ("gt", b'>'),
    ("GT", b'>'),
    ("quest", b'?'),
    ("commat", b'@'),
    ("lsqb", b'['),
    ("lbrack", b'['),
    ("bsol", b'\\'),
    ("rsqb", b']'),
    ("rbrack", b']'),
    ("Hat", b'^'),
    ("lowbar", b'_'),
    ("UnderBar", b'_'),
    ("grave", b'`'),
    ("DiacriticalGrave", b'`'),
    ("lcub", b'{'),
    ("lbrace", b'{'),
    ("verbar", b'|'),
    ("vert", b'|'),
    ("VerticalLine", b'|'),
    ("rcub", b'}'),
    ("rbrace", b'}'),
];

/// A text, and where each of its bytes, and its end, stands in the text that it was made of.
pub(crate) struct Unescaped {
    pub(crate) text: Vec<u8>,
    pub(crate) begins: Vec<usize>,
}

impl Unescaped {
    pub(crate) fn of(text: &str) -> Self {
        Self { text: text.as_bytes().to_vec(), begins: (0..=text.len()).collect() }
    }

    /// Whether anything in it could be an escape.
    pub(crate) fn has_escapes(&self) -> bool {
        self.text.iter().any(|byte| matches!(byte, b'\\' | b'%' | b'&'))
    }

    /// Takes one layer of escapes off.
    pub(crate) fn peel(&self) -> Self {
        let mut peeled = Self { text: Vec::with_capacity(self.text.len()), begins: Vec::new() };
        let mut at = 0;
        while at < self.text.len() {
            let (byte, length) = escape(&self.text[at..]).unwrap_or((self.text[at], 1));
            peeled.text.push(byte);
            peeled.begins.push(self.begins[at]);
            at += length;
        }
        peeled.begins.push(self.begins[at.min(self.text.len())]);
        peeled
    }
}

/// The byte that an escape at the beginning of a text stands for, and how long the escape is.
fn escape(text: &[u8]) -> Option<(u8, usize)> {
    match text {
        [b'&', b'#', b'x' | b'X', ..] => reference(text, 3, 16),
        [b'&', b'#', ..] => reference(text, 2, 10),
        [b'&', ..] => named(text),
        [b'%', ..] => hex(text, 1),
        [b'\\', b'u' | b'U', b'0', b'0', ..] => hex(text, 4).or(Some((text[1], 2))),
        [b'\\', b'x' | b'X', ..] => hex(text, 2).or(Some((text[1], 2))),
        [b'\\', after, ..] => Some((*after, 2)),
        _ => None,
    }
}

fn hex(text: &[u8], from: usize) -> Option<(u8, usize)> {
    let digits = std::str::from_utf8(text.get(from..from + 2)?).ok()?;
    let byte = u8::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))?;
    Some((byte, from + 2))
}

/// A character by its number, with any zeros in front and a semicolon that may be missing.
fn reference(text: &[u8], from: usize, radix: u32) -> Option<(u8, usize)> {
    let zeros = text[from..].iter().take_while(|&&byte| byte == b'0').count();
    let start = from + zeros;
    let most = if radix == 16 { 2 } else { 3 };
    let is_digit = |byte: &&u8| char::from(**byte).is_digit(radix);
    let count = text[start..].iter().take(most).take_while(is_digit).count();
    let digits = std::str::from_utf8(&text[start..start + count]).ok()?;
    let byte = u8::from_str_radix(digits, radix).ok()?;
    let end = start + count;
    Some((byte, end + usize::from(text.get(end) == Some(&b';'))))
}

fn named(text: &[u8]) -> Option<(u8, usize)> {
    NAMES.iter().find_map(|(name, byte)| {
        let rest = text[1..].strip_prefix(name.as_bytes())?;
        (rest.first() == Some(&b';')).then_some((*byte, name.len() + 2))
    })
}
