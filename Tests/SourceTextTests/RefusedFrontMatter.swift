/// Front matter that is refused, with every problem of it: golden, each read and judged by hand.
let refusedFrontMatter: [(text: String, problems: [String])] = [
  (
    "a: &x b\n",
    ["2:4: & begins an anchor. Put the text between double quotes if & belongs to it; else leave the anchor out."]
  ),
  (
    "&x a: b\n",
    ["2:1: & begins an anchor. Put the text between double quotes if & belongs to it; else leave the anchor out."]
  ),
  (
    "a: *x\n",
    [
      "2:4: * begins an alias. Put the text between double quotes if * belongs to it; else write what the alias stands for."
    ]
  ),
  (
    "*x : b\n",
    [
      "2:1: * begins an alias. Put the text between double quotes if * belongs to it; else write what the alias stands for."
    ]
  ),
  (
    "a: !t b\n", ["2:4: ! begins a tag. Put the text between double quotes if ! belongs to it; else leave the tag out."]
  ),
  (
    "a: !!str b\n",
    ["2:4: ! begins a tag. Put the text between double quotes if ! belongs to it; else leave the tag out."]
  ),
  (
    "!t a: b\n", ["2:1: ! begins a tag. Put the text between double quotes if ! belongs to it; else leave the tag out."]
  ),
  (
    "a: {b: c}\n",
    [
      "2:4: { begins fields on one line. Put the text between double quotes if { belongs to it; else write each field on a line of its own."
    ]
  ),
  (
    "a: {}\n",
    [
      "2:4: { begins fields on one line. Put the text between double quotes if { belongs to it; else write each field on a line of its own."
    ]
  ),
  (
    "{a: b}\n",
    [
      "2:1: { begins fields on one line. Put the text between double quotes if { belongs to it; else write each field on a line of its own."
    ]
  ),
  ("a: }\n", ["2:4: } cannot begin a text. Put the text between double quotes."]),
  ("a: [b, [c]]\n", ["2:8: a list stands inside another list. Write one list of plain words."]),
  (
    "a: [{b: c}]\n",
    [
      "2:5: { begins fields on one line. Put the text between double quotes if { belongs to it; else write each field on a line of its own."
    ]
  ),
  (
    "a: [&x b]\n",
    ["2:5: & begins an anchor. Put the text between double quotes if & belongs to it; else leave the anchor out."]
  ),
  (
    "a: [*x]\n",
    [
      "2:5: * begins an alias. Put the text between double quotes if * belongs to it; else write what the alias stands for."
    ]
  ),
  (
    "a: [!t b]\n",
    ["2:5: ! begins a tag. Put the text between double quotes if ! belongs to it; else leave the tag out."]
  ),
  (
    "? a\n: b\n",
    [
      "2:1: ? begins a key of several parts. Put the text between double quotes if ? belongs to it; else write key: value.",
      "3:1: : cannot begin a text. Put the text between double quotes.",
    ]
  ),
  (
    "?a: b\n",
    [
      "2:1: ? begins a key of several parts. Put the text between double quotes if ? belongs to it; else write key: value."
    ]
  ),
  (
    "a: ?\n",
    [
      "2:4: ? begins a key of several parts. Put the text between double quotes if ? belongs to it; else write key: value."
    ]
  ),
  (
    "a: ? b\n",
    [
      "2:4: ? begins a key of several parts. Put the text between double quotes if ? belongs to it; else write key: value."
    ]
  ),
  (": b\n", ["2:1: : cannot begin a text. Put the text between double quotes."]),
  ("a: : b\n", ["2:4: : cannot begin a text. Put the text between double quotes."]),
  ("a: :b\n", ["2:4: : cannot begin a text. Put the text between double quotes."]),
  ("--- a\n", ["2:1: text stands after ---. Write --- alone on its line."]),
  ("a: b\n--- # c\n", ["3:1: text stands after ---. Write --- alone on its line."]),
  ("---\tx\n", ["2:1: text stands after ---. Write --- alone on its line."]),
  ("...\n", ["2:1: ... ends a YAML document here. Delete it; a line --- closes the fields."]),
  ("a: b\n...\nc: d\n", ["3:1: ... ends a YAML document here. Delete it; a line --- closes the fields."]),
  ("... # x\n", ["2:1: ... ends a YAML document here. Delete it; a line --- closes the fields."]),
  ("%YAML 1.2\n", ["2:1: % begins a directive. Delete the line."]),
  ("%x: y\n", ["2:1: % begins a directive. Delete the line."]),
  ("<<: b\n", ["2:1: the key << takes over other fields. Write the fields themselves."]),
  (
    "a:\n  <<: *x\n",
    [
      "3:3: the key << takes over other fields. Write the fields themselves.",
      "3:7: * begins an alias. Put the text between double quotes if * belongs to it; else write what the alias stands for.",
    ]
  ),
  ("\"<<\": b\n", ["2:1: the key << takes over other fields. Write the fields themselves."]),
  ("a: b\na: c\n", ["3:1: this key stands on line 2 already. Keep one of the two."]),
  ("a: b\n\"a\": c\n", ["3:1: this key stands on line 2 already. Keep one of the two."]),
  ("a:\n  b: c\n  b: d\n", ["4:3: this key stands on line 3 already. Keep one of the two."]),
  (
    "title\n",
    [
      "2:1: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |."
    ]
  ),
  (
    "title: a\nonly words here\n",
    [
      "3:1: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |."
    ]
  ),
  ("a:b\n", ["2:1: a space is missing after the colon. Write key: value."]),
  ("a:b\nc: d\n", ["2:1: a space is missing after the colon. Write key: value."]),
  ("\"a\":b\n", ["2:1: a space is missing after the colon. Write key: value."]),
  (
    "\"a\" b: c\n",
    [
      "2:1: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |."
    ]
  ),
  (
    "\"a: b\n",
    [
      "2:1: the quotation mark that begins the text is not closed on its line. Close it; a text of several lines goes below key: | without quotation marks."
    ]
  ),
  (
    "'a\n",
    [
      "2:1: the quotation mark that begins the text is not closed on its line. Close it; a text of several lines goes below key: | without quotation marks."
    ]
  ),
  (
    "a #b: c\n",
    [
      "2:1: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |."
    ]
  ),
  ("[a]: b\n", ["2:1: a list stands where a key is needed. Write it on the line of its key, after key: and a space."]),
  ("]: b\n", ["2:1: ] cannot begin a text. Put the text between double quotes."]),
  ("@a: b\n", ["2:1: @ cannot begin a text. Put the text between double quotes."]),
  ("`a: b\n", ["2:1: ` cannot begin a text. Put the text between double quotes."]),
  (", a: b\n", ["2:1: , cannot begin a text. Put the text between double quotes."]),
  ("|: b\n", ["2:1: | cannot begin a text. Put the text between double quotes."]),
  ("- a\n", ["2:1: a list stands where fields are needed. Write a key, a colon, and the list below it."]),
  ("- a: b\n", ["2:1: a list stands where fields are needed. Write a key, a colon, and the list below it."]),
  (" a: b\n", ["2:2: the first field is indented. Begin it at the beginning of the line."]),
  ("  a: b\nc: d\n", ["2:3: the first field is indented. Begin it at the beginning of the line."]),
  (
    String(repeating: "k", count: 256) + ": v\n",
    ["2:1: the key is longer than 256 bytes. Write a short key, a colon, a space and the value."]
  ),
  (
    "k" + String(repeating: " ", count: 1100) + ": v\n",
    ["2:1: the key is longer than 256 bytes. Write a short key, a colon, a space and the value."]
  ),
  ("a: b: c\n", ["2:5: a word of a text without quotes ends in a colon. Put the whole text between double quotes."]),
  ("a: b:\n", ["2:5: a word of a text without quotes ends in a colon. Put the whole text between double quotes."]),
  ("a: b : c\n", ["2:6: a word of a text without quotes ends in a colon. Put the whole text between double quotes."]),
  (
    "title: Hope: a story\n",
    ["2:12: a word of a text without quotes ends in a colon. Put the whole text between double quotes."]
  ),
  (
    "a: - b\n",
    ["2:4: a list begins on the line of its key. Write each - and its value on a line of its own below the key."]
  ),
  (
    "a: -\n",
    ["2:4: a list begins on the line of its key. Write each - and its value on a line of its own below the key."]
  ),
  ("a: @b\n", ["2:4: @ cannot begin a text. Put the text between double quotes."]),
  ("a: `b\n", ["2:4: ` cannot begin a text. Put the text between double quotes."]),
  ("a: %b\n", ["2:4: % cannot begin a text. Put the text between double quotes."]),
  ("a: , b\n", ["2:4: , cannot begin a text. Put the text between double quotes."]),
  ("a: ]\n", ["2:4: ] cannot begin a text. Put the text between double quotes."]),
  (
    "a: > b\n",
    ["2:6: this may not stand after | or >. Begin the text on the line below; only +, - or 1 to 9 may follow | or >."]
  ),
  (
    "a: | b\n",
    ["2:6: this may not stand after | or >. Begin the text on the line below; only +, - or 1 to 9 may follow | or >."]
  ),
  (
    "a: |b\n",
    ["2:5: this may not stand after | or >. Begin the text on the line below; only +, - or 1 to 9 may follow | or >."]
  ),
  (
    "a: # b\n  c\n",
    [
      "3:3: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |."
    ]
  ),
  (
    "a: b\n  c\n",
    [
      "3:3: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  (
    "a: b\n\n  c\n",
    [
      "4:3: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  (
    "a:\n  b\n",
    [
      "3:3: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |."
    ]
  ),
  (
    "a:\n  'b'\n",
    [
      "3:3: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |."
    ]
  ),
  (
    "a:\n  [b]\n",
    ["3:3: a list stands where a key is needed. Write it on the line of its key, after key: and a space."]
  ),
  (
    "a:\n  |\n  b\n",
    [
      "3:3: | cannot begin a text. Put the text between double quotes.",
      "4:3: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |.",
    ]
  ),
  (
    "a:\n  b\n  c: d\n",
    [
      "3:3: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |."
    ]
  ),
  (
    "a: b\n c: d\n",
    [
      "3:2: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  ("\ta: b\n", ["2:1: a tab stands where only spaces may. Write spaces in its place."]),
  ("a:\tb\n", ["2:3: a tab stands where only spaces may. Write spaces in its place."]),
  ("a: \tb\n", ["2:4: a tab stands where only spaces may. Write spaces in its place."]),
  ("a: b\t\n", ["2:5: a tab stands where only spaces may. Write spaces in its place."]),
  ("a: b\tc\n", ["2:5: a tab stands where only spaces may. Write spaces in its place."]),
  ("a: b \t# c\n", ["2:6: a tab stands where only spaces may. Write spaces in its place."]),
  ("\t\n", ["2:1: a tab stands where only spaces may. Write spaces in its place."]),
  ("  \t# x\na: b\n", ["2:3: a tab stands where only spaces may. Write spaces in its place."]),
  ("a:\n\tb: c\n", ["3:1: a tab stands where only spaces may. Write spaces in its place."]),
  ("a:\n  -\tb\n", ["3:4: a tab stands where only spaces may. Write spaces in its place."]),
  ("a: 'b'\t\n", ["2:7: a tab stands where only spaces may. Write spaces in its place."]),
  ("a: [b\t]\n", ["2:6: a tab stands where only spaces may. Write spaces in its place."]),
  ("a: [\tb]\n", ["2:5: a tab stands where only spaces may. Write spaces in its place."]),
  ("a\t: b\n", ["2:2: a tab stands where only spaces may. Write spaces in its place."]),
  ("a: |\n  b\n\tc\n", ["4:1: a tab stands where only spaces may. Write spaces in its place."]),
  (
    "a: |\t\n  b\n",
    ["2:5: this may not stand after | or >. Begin the text on the line below; only +, - or 1 to 9 may follow | or >."]
  ),
  (
    "a: 'b\n",
    [
      "2:4: the quotation mark that begins the text is not closed on its line. Close it; a text of several lines goes below key: | without quotation marks."
    ]
  ),
  (
    "a: \"b\n",
    [
      "2:4: the quotation mark that begins the text is not closed on its line. Close it; a text of several lines goes below key: | without quotation marks."
    ]
  ),
  (
    "a: 'b\n  c'\n",
    [
      "2:4: the quotation mark that begins the text is not closed on its line. Close it; a text of several lines goes below key: | without quotation marks."
    ]
  ),
  (
    "a: \"b\n  c\"\n",
    [
      "2:4: the quotation mark that begins the text is not closed on its line. Close it; a text of several lines goes below key: | without quotation marks."
    ]
  ),
  (
    "a: \"b\\\n  c\"\n",
    [
      "2:4: the quotation mark that begins the text is not closed on its line. Close it; a text of several lines goes below key: | without quotation marks."
    ]
  ),
  (
    "a: 'b' c\n",
    ["2:8: text stands after the end of the value. Delete it, or put the whole text between double quotes."]
  ),
  (
    "a: \"b\" \"c\"\n",
    ["2:8: text stands after the end of the value. Delete it, or put the whole text between double quotes."]
  ),
  (
    "a: 'b'# c\n",
    ["2:7: text stands after the end of the value. Delete it, or put the whole text between double quotes."]
  ),
  (
    "a: 'it's'\n",
    ["2:8: text stands after the end of the value. Delete it, or put the whole text between double quotes."]
  ),
  (
    "a: \"b\": c\n",
    ["2:7: text stands after the end of the value. Delete it, or put the whole text between double quotes."]
  ),
  (
    "a: \"\\q\"\n",
    ["2:5: this character has no meaning after \\. Write \\\\ for a backslash, or put the text between single quotes."]
  ),
  (
    "a: \"\\\"\n",
    [
      "2:4: the quotation mark that begins the text is not closed on its line. Close it; a text of several lines goes below key: | without quotation marks."
    ]
  ),
  ("a: \"\\x4\"\n", ["2:5: the escape needs 2 hexadecimal digits. Complete it, or write \\\\ for a backslash."]),
  ("a: \"\\xZZ\"\n", ["2:5: the escape needs 2 hexadecimal digits. Complete it, or write \\\\ for a backslash."]),
  ("a: \"\\u12\"\n", ["2:5: the escape needs 4 hexadecimal digits. Complete it, or write \\\\ for a backslash."]),
  ("a: \"\\U0001F60\"\n", ["2:5: the escape needs 8 hexadecimal digits. Complete it, or write \\\\ for a backslash."]),
  (
    "a: \"\\0\"\n",
    [
      "2:5: the escape stands for U+0000, which may not stand in a text. Write the character that is meant, or delete it."
    ]
  ),
  (
    "a: \"\\a\"\n",
    [
      "2:5: the escape stands for U+0007, which may not stand in a text. Write the character that is meant, or delete it."
    ]
  ),
  (
    "a: \"\\e\"\n",
    [
      "2:5: the escape stands for U+001B, which may not stand in a text. Write the character that is meant, or delete it."
    ]
  ),
  (
    "a: \"\\r\"\n",
    [
      "2:5: the escape stands for U+000D, which may not stand in a text. Write the character that is meant, or delete it."
    ]
  ),
  (
    "a: \"\\N\"\n",
    [
      "2:5: the escape stands for U+0085, which may not stand in a text. Write the character that is meant, or delete it."
    ]
  ),
  (
    "a: \"\\x7F\"\n",
    [
      "2:5: the escape stands for U+007F, which may not stand in a text. Write the character that is meant, or delete it."
    ]
  ),
  (
    "a: \"\\uFFFE\"\n",
    [
      "2:5: the escape stands for U+FFFE, which may not stand in a text. Write the character that is meant, or delete it."
    ]
  ),
  (
    "a: \"\\uD83D\\uDE00\"\n",
    [
      "2:5: the escape stands for U+D83D, which may not stand in a text. Write the character that is meant, or delete it."
    ]
  ),
  (
    "a: \"\\U00110000\"\n",
    [
      "2:5: the escape stands for U+110000, which may not stand in a text. Write the character that is meant, or delete it."
    ]
  ),
  (
    "a: \"\\UFFFFFFFF\"\n",
    [
      "2:5: the escape stands for U+FFFFFFFF, which may not stand in a text. Write the character that is meant, or delete it."
    ]
  ),
  (
    "a: \"\\\t\"\n",
    ["2:5: this character has no meaning after \\. Write \\\\ for a backslash, or put the text between single quotes."]
  ),
  ("a: \"C:\\Users\"\n", ["2:7: the escape needs 8 hexadecimal digits. Complete it, or write \\\\ for a backslash."]),
  (
    "a: [b\n",
    [
      "2:4: the list that [ begins is not closed on its line. Close it with ], or write each - and its value on its own line."
    ]
  ),
  (
    "a: [\n  b,\n  c\n]\nd: e\n",
    [
      "2:4: the list that [ begins is not closed on its line. Close it with ], or write each - and its value on its own line.",
      "5:1: ] cannot begin a text. Put the text between double quotes.",
    ]
  ),
  (
    "a: [b # c\n",
    [
      "2:4: the list that [ begins is not closed on its line. Close it with ], or write each - and its value on its own line."
    ]
  ),
  ("a: [,]\n", ["2:5: an item of the list is empty. Delete the comma."]),
  ("a: [b,,c]\n", ["2:7: an item of the list is empty. Delete the comma."]),
  (
    "a: [b] c\n",
    ["2:8: text stands after the end of the value. Delete it, or put the whole text between double quotes."]
  ),
  (
    "a: [b]# c\n",
    ["2:7: text stands after the end of the value. Delete it, or put the whole text between double quotes."]
  ),
  (
    "a: [b]: c\n",
    ["2:7: text stands after the end of the value. Delete it, or put the whole text between double quotes."]
  ),
  ("a: [\"b\" c]\n", ["2:9: text stands after the end of the item. Write a comma between two items."]),
  ("a: [b: c]\n", ["2:6: a word of a text without quotes ends in a colon. Put the whole text between double quotes."]),
  ("a: [b:]\n", ["2:6: a word of a text without quotes ends in a colon. Put the whole text between double quotes."]),
  ("a: [b:, c]\n", ["2:6: a word of a text without quotes ends in a colon. Put the whole text between double quotes."]),
  ("a: [\"b\": c]\n", ["2:8: text stands after the end of the item. Write a comma between two items."]),
  (
    "a: [?b]\n",
    [
      "2:5: ? begins a key of several parts. Put the text between double quotes if ? belongs to it; else write key: value."
    ]
  ),
  ("a: [b?]\n", ["2:6: ? stands in an item of a list. Put the item between double quotes."]),
  ("a: [- b]\n", ["2:5: - cannot begin a text. Put the text between double quotes."]),
  ("a: [-]\n", ["2:5: - cannot begin a text. Put the text between double quotes."]),
  ("a: [-, b]\n", ["2:5: - cannot begin a text. Put the text between double quotes."]),
  ("a: [:b]\n", ["2:5: : cannot begin a text. Put the text between double quotes."]),
  ("a: [#b]\n", ["2:5: # cannot begin a text. Put the text between double quotes."]),
  (
    "a: [b, 'c]\n",
    [
      "2:8: the quotation mark that begins the text is not closed on its line. Close it; a text of several lines goes below key: | without quotation marks."
    ]
  ),
  ("a: [b}]\n", ["2:6: } stands in an item of a list. Put the item between double quotes."]),
  ("a: [b{c]\n", ["2:6: { stands in an item of a list. Put the item between double quotes."]),
  ("a: [|]\n", ["2:5: | cannot begin a text. Put the text between double quotes."]),
  ("a: [%b]\n", ["2:5: % cannot begin a text. Put the text between double quotes."]),
  ("a: [b[c]\n", ["2:6: [ stands in an item of a list. Put the item between double quotes."]),
  (
    "a:\n  - b\n - c\n",
    [
      "4:2: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  (
    "a:\n - b\n  - c\n",
    [
      "4:3: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  ("a:\n  - b\n  c: d\n", ["4:3: a field stands among the items of a list. Indent it less, or write - before it."]),
  ("a: b\n- c\n", ["3:1: an item of a list stands among fields. Write the key of the list above it."]),
  ("a:\n  b: c\n  - d\n", ["4:3: an item of a list stands among fields. Write the key of the list above it."]),
  (
    "a:\n  - b: c\n   d: e\n",
    [
      "4:4: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  (
    "a:\n  - b: c\n     d: e\n",
    [
      "4:6: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  (
    "a:\n  - b\n    c\n",
    [
      "4:5: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  ("a:\n  - b: c\n  d: e\n", ["4:3: a field stands among the items of a list. Indent it less, or write - before it."]),
  (
    "a:\n  - b: - c\n",
    ["3:8: a list begins on the line of its key. Write each - and its value on a line of its own below the key."]
  ),
  (
    "a:\n  -b\n",
    [
      "3:3: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |."
    ]
  ),
  (
    "a:\n    b: c\n  d: e\n",
    [
      "4:3: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  (
    "a: |0\n  b\n",
    ["2:5: this may not stand after | or >. Begin the text on the line below; only +, - or 1 to 9 may follow | or >."]
  ),
  (
    "a: |22\n  b\n",
    ["2:6: this may not stand after | or >. Begin the text on the line below; only +, - or 1 to 9 may follow | or >."]
  ),
  (
    "a: |+-\n  b\n",
    ["2:6: this may not stand after | or >. Begin the text on the line below; only +, - or 1 to 9 may follow | or >."]
  ),
  (
    "a: |x\n  b\n",
    ["2:5: this may not stand after | or >. Begin the text on the line below; only +, - or 1 to 9 may follow | or >."]
  ),
  (
    "a: |#x\n  b\n",
    ["2:5: this may not stand after | or >. Begin the text on the line below; only +, - or 1 to 9 may follow | or >."]
  ),
  (
    "a: |\n    \n  b\n",
    ["3:5: a blank line before the text has more spaces than the text. Delete the spaces of the blank line."]
  ),
  (
    "a: |\n  b\n c\n",
    [
      "4:2: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  (
    "a: |4\n  b\n",
    [
      "3:3: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  (
    "a: >\n   b\n  c\n",
    [
      "4:3: this line is indented more than the fields around it. Give it their indentation; a text of several lines goes below key: |."
    ]
  ),
  (
    "a: |\n  b\nc\n",
    [
      "4:1: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |."
    ]
  ),
  ("a: b\u{0}\n", ["2:5: the invisible character U+0000 may not stand here. Delete it."]),
  ("a: \u{1}b\n", ["2:4: the invisible character U+0001 may not stand here. Delete it."]),
  ("a: \u{1B}[0m\n", ["2:4: the invisible character U+001B may not stand here. Delete it."]),
  ("a: b\u{7F}\n", ["2:5: the invisible character U+007F may not stand here. Delete it."]),
  ("a: b\u{80}\n", ["2:5: the invisible character U+0080 may not stand here. Delete it."]),
  ("a: b\u{85}c\n", ["2:5: the invisible character U+0085 may not stand here. Delete it."]),
  ("a: b\u{2028}c\n", ["2:5: the invisible character U+2028 may not stand here. Delete it."]),
  ("a: b\u{2029}\n", ["2:5: the invisible character U+2029 may not stand here. Delete it."]),
  ("\u{FEFF}a: b\n", ["2:1: the invisible character U+FEFF may not stand here. Delete it."]),
  ("a: \u{FFFE}\n", ["2:4: the invisible character U+FFFE may not stand here. Delete it."]),
  ("a: é\u{FFFF}\n", ["2:5: the invisible character U+FFFF may not stand here. Delete it."]),
  (
    "a: b\rc\n",
    [
      "2:5: a carriage return (U+000D) has no line feed after it. Save the file with one kind of line ends, LF or CR LF."
    ]
  ),
  (
    "a: b\r\r\n",
    [
      "2:5: a carriage return (U+000D) has no line feed after it. Save the file with one kind of line ends, LF or CR LF."
    ]
  ),
  ("# \u{B}\n", ["2:3: the invisible character U+000B may not stand here. Delete it."]),
  (
    "a:\n b:\n  c:\n   d:\n    e:\n     f:\n      g:\n       h:\n        i: j\n",
    ["10:9: fields stand more than 8 deep inside one another. Write them less deep."]
  ),
  ("a:\n  - - - - - - - - b\n", ["3:17: fields stand more than 8 deep inside one another. Write them less deep."]),
]
