#!/bin/sh
# Stands in for curl, through a link in a folder of its test: notes what it was asked, and answers with the next line of
# the file `answers` there: a status, or `silent` and curl's own exit status. After the last line it answers 202.
folder=${0%/*}
printf '%s\n' "$*" >>"$folder/calls"
answer=$(sed -n "$(($(wc -l <"$folder/calls")))p" "$folder/answers")
case $answer in
silent*)
  printf 000
  exit "${answer#silent }"
  ;;
*) printf '%s' "${answer:-202}" ;;
esac
