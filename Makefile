# Sallim's commands. `make help` lists them. A JDK 25, Maven and Node 20 or newer are all that `make run` asks for.
JDK := $(shell scripts/jdk)
ifneq ($(JDK),)
export JAVA_HOME := $(JDK)
endif
JAVA := $(if $(JDK),$(JDK)/bin/java,java)
MVN := mvn -B -q
JAR := server/target/sallim.jar

.DEFAULT_GOAL := help
.PHONY: help run dev web jar package test test-java test-web test-e2e test-kill proof bench screenshots openapi format \
        backup restore verify reset-password clean

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|'

run: jar ## build and start everything at http://localhost:8080 (embedded PostgreSQL, web UI, demo)
	@exec $(JAVA) -jar $(JAR)

dev: jar ## the server, and the web UI with hot reload at http://localhost:5173
	@scripts/dev $(JAVA) $(JAR)

web: web/dist/index.html

web/node_modules/.package-lock.json: web/package.json web/package-lock.json
	@cd web && npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json

web/dist/index.html: web/node_modules/.package-lock.json $(shell find web/src web/public web/index.html web/vite.config.ts web/scripts -type f 2>/dev/null)
	@cd web && { npm run --silent build && touch dist/index.html || { rm -f dist/index.html; exit 1; }; }

# What goes into the jar decides whether it is built anew.
$(JAR): web/dist/index.html pom.xml $(shell find core postgres server -path '*/target' -prune -o -type f \( -path '*/src/main/*' -o -name pom.xml \) -print)
	@$(MVN) -DskipTests package && touch $@

jar: $(JAR)

package: jar ## the jar taken apart, with its AOT cache, in dist/: starts in half the time
	@scripts/package $(JAVA) $(JAR)

test: ## everything that must hold: format, static checks, unit, integration, web, end to end
	@scripts/test

test-java: web/dist/index.html
	@$(MVN) verify && touch $(JAR)

test-web: web/node_modules/.package-lock.json
	@cd web && npm run --silent typegen && { npx tsc -b && npx prettier --check . & others=$$!; \
	  npx eslint . --max-warnings 0; linted=$$?; wait $$others && exit $$linted; }
	@cd web && npm run --silent i18n:check && npm run --silent test

test-e2e: jar
	@scripts/e2e $(JAVA) $(JAR)

# The clients are among the server's test classes, which test-java has compiled.
test-kill: jar
	@scripts/kill-loops $(JAVA) $(JAR) 2

proof: jar ## the full counts: simulator, parallel writers, kill -9 loops, nonsense; writes docs/proof.md (ROWS="simulator kill": only those)
	@ROWS="$(ROWS)" scripts/proof

bench: package ## measure the bars on this machine [ROWS="create list"], all of them into docs/benchmarks.md
	@scripts/bench $(ROWS)

screenshots: jar ## pictures of every page into docs/screenshots
	@E2E_TASK=screenshots scripts/e2e $(JAVA) $(JAR)

backup: jar ## FILE=...: one archive of database, files and keys, server running or not
	@test -n "$(FILE)" || { echo "make backup FILE=/somewhere/outside/the/data/folder.zip"; exit 2; }
	@scripts/command $(JAVA) dev.sallim.postgres.BackupCommand "$(FILE)"

restore: jar ## FILE=... [REPLACE=yes]: bring a backup back; the server must be stopped
	@test -n "$(FILE)" || { echo "make restore FILE=/path/to/backup.zip"; exit 2; }
	@scripts/command $(JAVA) dev.sallim.postgres.RestoreCommand "$(FILE)" $(if $(REPLACE),--replace)

verify: jar ## recompute every balance and the journal's chain of every book
	@$(JAVA) -jar $(JAR) --verify

reset-password: jar ## EMAIL=...: give a person a new password, for the operator
	@test -n "$(EMAIL)" || { echo "make reset-password EMAIL=somebody@example.org"; exit 2; }
	@$(JAVA) -jar $(JAR) --reset-password "$(EMAIL)"

openapi: ## write docs/api anew from the running server, after a route or its words changed
	@$(MVN) -pl server -am test -Dtest=ApiDocumentTest -Dsallim.openapi=write -Dsurefire.failIfNoSpecifiedTests=false

format: ## rewrite the sources in the house style
	@$(MVN) spotless:apply
	@cd web && npm run --silent format

clean: ## remove what was built; data stays
	@rm -rf core/target postgres/target server/target bench/target web/dist web/node_modules dist
