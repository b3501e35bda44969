use std::borrow::Cow;

use crate::json_reader::{Reader, Wrong};

impl<'t> Reader<'t> {
    /// Reads what stands between two quotes, the first of which is next.
    pub(crate) fn string(&mut self) -> Result<Cow<'t, str>, Wrong> {
        self.at += 1;
        let start = self.at;
        self.plain()?;
        let first = &self.text[start..self.at];
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Ok(Cow::Borrowed(first));
        }
        let mut text = first.to_owned();
        while self.peek() == Some(b'\\') {
            self.at += 1;
            text.push(self.escape()?);
            let from = self.at;
            self.plain()?;
            text.push_str(&self.text[from..self.at]);
        }
        self.at += 1;
        Ok(Cow::Owned(text))
    }

    /// Goes on to the next quote or backslash.
    fn plain(&mut self) -> Result<(), Wrong> {
        let rest = &self.text.as_bytes()[self.at..];
        let length = rest.iter().position(|&byte| byte < 0x20 || byte == b'"' || byte == b'\\');
        self.at += length.unwrap_or(rest.len());
        match self.peek() {
            None => Err(self.wrong("the text ends early")),
            Some(0..=0x1f) => Err(self.wrong("a control character in a string")),
            Some(_) => Ok(()),
        }
    }

    fn escape(&mut self) -> Result<char, Wrong> {
        let letter = self.peek().ok_or_else(|| self.wrong("the text ends early"))?;
        let plain = match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.unit_or_pair();
            }
            _ => return Err(self.wrong("an unknown escape")),
        };
        self.at += 1;
        Ok(plain)
    }

    fn unit_or_pair(&mut self) -> Result<char, Wrong> {
        let first = self.hex()?;
        if let Some(character) = char::from_u32(u32::from(first)) {
            return Ok(character);
        }
        let is_pair = first < 0xdc00 && self.text.as_bytes()[self.at..].starts_with(b"\\u");
        if !is_pair {
            return Err(self.wrong("half a surrogate pair"));
        }
        self.at += 2;
        let second = self.hex()?;
        char::decode_utf16([first, second])
            .next()
            .and_then(Result::ok)
            .ok_or_else(|| self.wrong("half a surrogate pair"))
    }

    fn hex(&mut self) -> Result<u16, Wrong> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4).unwrap_or_default();
        let unit = digits.iter().try_fold(0_u32, |unit, &digit| Some(unit * 16 + char::from(digit).to_digit(16)?));
        let unit = unit.filter(|_| digits.len() == 4).and_then(|unit| u16::try_from(unit).ok());
        self.at += 4;
        unit.ok_or_else(|| self.wrong("an escape without four hexadecimal digits"))
    }
}
