#!/bin/sh
# A sheet has days without a time zone. The same day of UTC becomes another number in another zone of the machine.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 >/dev/null 2>&1
cat >try.mjs <<'CODE'
import XLSX from 'xlsx';
console.log(XLSX.utils.aoa_to_sheet([[new Date(Date.UTC(2024, 5, 19))]]).A1.v);
CODE
utc=$(TZ=UTC node try.mjs)
seoul=$(TZ=Asia/Seoul node try.mjs)
echo "xlsx 0.18.5: 2024-06-19T00:00Z is $utc in UTC and $seoul in Asia/Seoul"
[ "$utc" = 45462 ] && [ "$seoul" != 45462 ]
