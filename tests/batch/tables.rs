//! `batch --csv`: tables in, tables out, read again by somebody else's reader.

use overseas_talent_check::policy::POLICY;
use overseas_talent_check::rules::{Answers, Check};

use super::{run_with, somebody};

type Row<'a> = (&'a str, &'a str, &'a [Result<&'a str, &'a [&'a str]>]);

#[test]
fn tables() {
    let options = "expected one of yes, no, unsure";
    // Headings, rows; then for each row the definition's status, or fragments of what is wrong.
    let rows: &[Row] = &[
        ("cscse,plan", "yes,start\nno,\n,\n", &[Ok("matches"), Ok("open"), Ok("open")]),
        ("cscse", "", &[]),
        ("\u{feff}cscse\r", "yes\r\nunsure\r\n", &[Ok("matches"), Ok("open")]),
        ("\"plan\", \"cscse\" ", "\"start\",\"yes\"\n \"start\" , yes \n", &[Ok("matches"), Ok("matches")]),
        ("plan,cscse", "start\nstart,yes", &[Ok("open"), Ok("matches")]),
        (
            "cscse,plan",
            "yes,start\nmaybe,start\nyes,begin\nyes,start,more\n\n\"yes,start\n\"yes\"\"x\",start\n\"yes\"no,start\nyes,start\n",
            &[
                Ok("matches"),
                Err(&["row 3, column `cscse`: ", "unknown option `maybe`", options]),
                Err(&["row 4, column `plan`: ", "unknown option `begin`"]),
                Err(&["row 5, column 3: has no heading"]),
                Err(&["row 6, ", "is empty"]),
                Err(&["row 7, column `cscse`: ", "not closed"]),
                Err(&["row 8, column `cscse`: ", "unknown option `yes\"x`"]),
                Err(&["row 9, column `cscse`: ", "behind the closing quote"]),
                Ok("matches"),
            ],
        ),
    ];
    for (headings, body, expected) in rows {
        let output = run_with(&["--csv"], format!("{headings}\n{body}"));
        let bad = expected.iter().any(Result::is_err);
        assert_eq!(output.status.code(), Some(i32::from(bad)), "{headings}, {body:?}: {output:?}");
        let mut table = csv::ReaderBuilder::new().from_reader(output.stdout.as_slice());
        let width = POLICY.supports.len() + 4;
        assert_eq!(table.headers().unwrap().len(), width);
        let got: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
        assert_eq!(got.len(), expected.len(), "{body:?}");
        for ((number, row), expected) in (2..).zip(&got).zip(*expected) {
            assert_eq!(row[0], number.to_string(), "{body:?}");
            match expected {
                Ok(status) => assert_eq!((&row[1], &row[width - 1]), (*status, ""), "{body:?}"),
                Err(fragments) => {
                    assert!(row.iter().take(width - 1).skip(1).all(str::is_empty), "{row:?}");
                    for fragment in *fragments {
                        assert!(row[width - 1].contains(fragment), "{row:?}\n  says nothing of {fragment:?}");
                    }
                }
            }
        }
    }
    // Every column against what JSON says.
    let people: Vec<Answers> = (0..500).map(somebody).collect();
    let headings: Vec<&str> = POLICY.questions.iter().map(|question| question.id).collect();
    let row = |answers: &Answers| {
        let cells = POLICY.question_ids().map(|question| answers.choice(question).map_or("", |option| option.id));
        cells.collect::<Vec<_>>().join(",")
    };
    let body: Vec<String> = people.iter().map(row).collect();
    let output = run_with(&["--csv", "--statuses"], format!("{}\n{}", headings.join(","), body.join("\n")));
    let mut table = csv::ReaderBuilder::new().from_reader(output.stdout.as_slice());
    let headings = table.headers().unwrap().clone();
    for (answers, row) in people.iter().zip(table.records()) {
        let (check, row) = (Check::new(*answers), row.unwrap());
        assert_eq!(&row[1], check.definition().id());
        for (at, support) in (2..).zip(POLICY.supports) {
            assert_eq!((&headings[at], &row[at]), (support.id, check.support(support).id()), "{answers:?}");
        }
        assert_eq!(&row[POLICY.supports.len() + 2], check.next().map_or("", |question| question.get().id));
    }
    for (input, fragments) in [
        ("", ["row 1", "empty"]),
        ("\n", ["row 1", "empty"]),
        ("name,cscse\nA,yes", ["row 1, column 1", "unknown question `name`"]),
        ("cscse,plan,cscse\nyes,start,no", ["row 1, column 3", "`cscse` stands twice"]),
        ("cscse,\nyes,", ["row 1, column 2", "unknown question ``"]),
        ("\"cscse\nyes", ["row 1, column 1", "not closed"]),
    ] {
        let output = run_with(&["--csv"], input);
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{input:?}: {message}");
        assert!(fragments.iter().all(|it| message.contains(it)), "{input:?}: {message}");
    }
}
