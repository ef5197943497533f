# Sallim's commands. `make help` lists them.
JDK := $(shell scripts/jdk)
ifneq ($(JDK),)
export JAVA_HOME := $(JDK)
endif
MVN := mvn -B -q

.DEFAULT_GOAL := help
.PHONY: help format

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|'

format: ## rewrite the Java sources in the house style
	@$(MVN) spotless:apply
