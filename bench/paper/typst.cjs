// Compiles one Typst file to a PDF: node typst.cjs MODULES IN.typ OUT.pdf
//
// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright 2026 The Cải Cách authors
const path = require('path');
const fs = require('fs');
const [modules, input, output] = process.argv.slice(2);
const { NodeCompiler } = require(path.join(modules, '@myriaddreamin/typst-ts-node-compiler'));
const compiler = NodeCompiler.create({ workspace: path.dirname(input),
                                       fontArgs: [{ fontPaths: ['/usr/share/fonts/truetype/liberation2'] }] });
fs.writeFileSync(output, compiler.pdf({ mainFilePath: input }));
