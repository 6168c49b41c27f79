#pragma once
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>

/// xmlFree is a mutable global function pointer, which Swift 6 refuses to touch.
static inline void klankbord_xml_free(void *memory) { xmlFree(memory); }
