//! Problems in words, in both languages: the entry and the field, the offender, and what is allowed.

use super::problem::{Expected, Fault, Kind, Problem, Spot};
use super::read::LONGEST_FILE;
use crate::policy::Language;

const GRADES: &str = "official, state_news, own, copy, secondary";

/// A problem as a sentence without full stop.
pub(super) fn message(problem: &Problem, language: Language) -> String {
    match language {
        Language::En => format!("{}{}", spot_en(&problem.spot), fault_en(&problem.fault)),
        Language::Zh => format!("{}{}", spot_zh(&problem.spot), fault_zh(&problem.fault)),
    }
}

fn spot_en(spot: &Spot) -> String {
    match spot {
        Spot::File => String::new(),
        Spot::Top(field) => format!("`{field}`: "),
        Spot::Entry { number, id, field } => {
            let id = id.as_ref().map_or_else(String::new, |id| format!(" (`{id}`)"));
            let field = if field.is_empty() { String::new() } else { format!(", `{field}`") };
            format!("entry {number}{id}{field}: ")
        }
    }
}

fn spot_zh(spot: &Spot) -> String {
    match spot {
        Spot::File => String::new(),
        Spot::Top(field) => format!("`{field}`："),
        Spot::Entry { number, id, field } => {
            let id = id.as_ref().map_or_else(String::new, |id| format!("（`{id}`）"));
            let field = if field.is_empty() { String::new() } else { format!("的 `{field}`") };
            format!("第{number}条{id}{field}：")
        }
    }
}

fn fault_en(fault: &Fault) -> String {
    match fault {
        Fault::TooLarge { bytes } => {
            format!("the file has {bytes} bytes, at most {LONGEST_FILE} (8 MiB) are allowed")
        }
        Fault::NotUtf8 { at } => format!("the file is not in UTF-8 (byte {at}), save it as UTF-8"),
        Fault::NotJson { line, column, detail } => {
            format!("the file is not JSON: {detail} at line {line}, column {column}")
        }
        Fault::WrongKind { value, kind, expected } => {
            format!("`{value}` is {}, expected {}", kind_en(*kind), expected_en(*expected))
        }
        Fault::TooMany { count, most } => format!("there are {count} of them, at most {most} are allowed"),
        Fault::Missing => "is missing or unknown, but required".to_owned(),
        Fault::CompleteButEmpty => "is empty, but a list that is `complete` has at least one park".to_owned(),
        Fault::UnknownField { known } => {
            format!("is not a known field, expected one of {}, or a name that begins with `x_`", known.join(", "))
        }
        Fault::Twice => "stands twice, expected once".to_owned(),
        Fault::TwoForms { name } => {
            format!("is given as `{name}` and as `{name}_en` or `{name}_zh`, expected one of the two forms")
        }
        Fault::DuplicateId { id, first } => format!("`{id}` is the id of entry {first} too, expected another one"),
        Fault::BadId(id) => {
            format!("`{id}` is not an id, expected lower-case letters a to z and digits, in words joined by `-` or `_`")
        }
        Fault::Empty => "is empty, expected a text; null where it is unknown, except for `id` and `name`".to_owned(),
        Fault::TooLong { length, most } => format!("has {length} characters, at most {most} are allowed"),
        Fault::Control { code } => {
            format!("contains the character U+{code:04X}, which nobody sees, expected visible characters alone")
        }
        Fault::Marks => "has a letter under more than three marks, expected letters that can be read".to_owned(),
        Fault::NothingShows => "shows no letter or digit, expected one at least".to_owned(),
        Fault::BadPhone(phone) => format!(
            "`{phone}` is not a telephone number, expected at least 3 digits, with spaces and + - ( ) . and an extension as in `ext 12`; several are divided by / , or ;"
        ),
        Fault::BadEmail(email) => format!("`{email}` is not an e-mail address, expected one as in `name@host.cn`"),
        Fault::BadUrl(url) => {
            format!(
                "`{url}` is not a web address, expected http:// or https:// and a host as in `https://park.example/`, without spaces, quotes and brackets"
            )
        }
        Fault::Credentials(url) => format!("`{url}` has a name or password before the host, expected none"),
        Fault::BadDate(date) => {
            format!("`{date}` is not a date, expected YYYY, YYYY-MM or YYYY-MM-DD, from 1900 to 2099")
        }
        Fault::BadGrade(grade) => format!("`{grade}` is not a known grade, expected one of {GRADES}"),
        Fault::NeverLinked { grade } => {
            format!("a source of the grade `{grade}` is cited and never linked, expected null, or another grade")
        }
        Fault::More { count } => format!("and {count} further problems"),
    }
}

fn fault_zh(fault: &Fault) -> String {
    match fault {
        Fault::TooLarge { bytes } => format!("文件有{bytes}字节，最多允许{LONGEST_FILE}字节（8 MiB）"),
        Fault::NotUtf8 { at } => format!("文件不是UTF-8编码（第{at}字节），请另存为UTF-8"),
        Fault::NotJson { line, column, detail } => format!("文件不是有效的JSON：第{line}行第{column}列，{detail}"),
        Fault::WrongKind { value, kind, expected } => {
            format!("`{value}` 是{}，应为{}", kind_zh(*kind), expected_zh(*expected))
        }
        Fault::TooMany { count, most } => format!("共{count}项，最多允许{most}项"),
        Fault::Missing => "缺少或未知，但此项必填".to_owned(),
        Fault::CompleteButEmpty => "为空；注明 `complete` 的名单至少要有一家海创园".to_owned(),
        Fault::UnknownField { known } => {
            format!("不是已知字段，可用的有：{}，或以 `x_` 开头的字段", known.join("、"))
        }
        Fault::Twice => "出现两次，只能出现一次".to_owned(),
        Fault::TwoForms { name } => format!("同时写了 `{name}` 和 `{name}_en` 或 `{name}_zh`，只能用其中一种写法"),
        Fault::DuplicateId { id, first } => format!("`{id}` 与第{first}条的id相同，应使用不同的id"),
        Fault::BadId(id) => format!("`{id}` 不是有效的id，只能用小写字母和数字，单词之间用 `-` 或 `_` 连接"),
        Fault::Empty => "为空；应填写文字，未知时写null（`id`和`name`必填）".to_owned(),
        Fault::TooLong { length, most } => format!("有{length}个字符，最多允许{most}个"),
        Fault::Control { code } => format!("含有看不见的字符 U+{code:04X}，只能使用可见字符"),
        Fault::Marks => "有的字母叠加了三个以上的附加符号，请改用可以辨认的文字".to_owned(),
        Fault::NothingShows => "没有可见的文字或数字，至少应有一个".to_owned(),
        Fault::BadPhone(phone) => {
            format!(
                "`{phone}` 不是电话号码：至少3位数字，可用空格和 + - ( ) . 以及“转12”或 `ext 12` 这样的分机号；多个号码用“/”“、”或“；”隔开"
            )
        }
        Fault::BadEmail(email) => format!("`{email}` 不是邮箱地址，应如 `name@host.cn`"),
        Fault::BadUrl(url) => {
            format!("`{url}` 不是网址，应如 `https://park.example/`，以 http:// 或 https:// 开头，不含空格、引号和括号")
        }
        Fault::Credentials(url) => format!("`{url}` 在主机名前带有用户名或密码，不允许这样写"),
        Fault::BadDate(date) => format!("`{date}` 不是日期，应为YYYY、YYYY-MM或YYYY-MM-DD，在1900至2099年之间"),
        Fault::BadGrade(grade) => format!("`{grade}` 不是已知的来源等级，可用的有：{GRADES}"),
        Fault::NeverLinked { grade } => format!("等级为 `{grade}` 的来源只引用、不提供链接，应写null，或改用其他等级"),
        Fault::More { count } => format!("另有{count}个问题"),
    }
}

const fn kind_en(kind: Kind) -> &'static str {
    match kind {
        Kind::Null => "null",
        Kind::Bool => "a boolean",
        Kind::Number => "a number",
        Kind::Text => "a text",
        Kind::List => "a list",
        Kind::Object => "an object",
    }
}

const fn kind_zh(kind: Kind) -> &'static str {
    match kind {
        Kind::Null => "null",
        Kind::Bool => "布尔值",
        Kind::Number => "数字",
        Kind::Text => "文字",
        Kind::List => "列表",
        Kind::Object => "对象",
    }
}

const fn expected_en(expected: Expected) -> &'static str {
    match expected {
        Expected::File => "an object with `parks`, or a list of entries",
        Expected::Entries => "a list of entries",
        Expected::Entry => "an entry, an object with `id` and `name`",
        Expected::Bool => "true or false",
        Expected::Text => "a text in quotes",
        Expected::TextOrNull => "a text in quotes, or null",
        Expected::Both => "a text in quotes, an object with `en` and `zh`, or null",
        Expected::Sources => "a list of sources",
        Expected::Source => "a source, an object with `what`, `date`, `grade` and `url`",
    }
}

const fn expected_zh(expected: Expected) -> &'static str {
    match expected {
        Expected::File => "含有 `parks` 的对象，或由条目组成的列表",
        Expected::Entries => "由条目组成的列表",
        Expected::Entry => "一个条目，即含有 `id` 和 `name` 的对象",
        Expected::Bool => "true或false",
        Expected::Text => "加引号的文字",
        Expected::TextOrNull => "加引号的文字或null",
        Expected::Both => "加引号的文字、含有 `en` 和 `zh` 的对象，或null",
        Expected::Sources => "由来源组成的列表",
        Expected::Source => "一个来源，即含有 `what`、`date`、`grade` 和 `url` 的对象",
    }
}
